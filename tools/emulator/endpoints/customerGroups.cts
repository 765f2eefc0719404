import { refusalAbout } from '../refusal.cts';
import { CustomerList } from '../store/customerList.cts';
import type { StoredGroup, StoredWorkspace } from '../store/records.cts';
import { stableNumber } from '../seed/stable.cts';
import type { Handler } from './endpoint.cts';
import { findGroup, findWorkspace } from './find.cts';

function refuseTakenName(workspace: StoredWorkspace, name: string, own?: StoredGroup): void {
	if (workspace.groups.some((group) => group !== own && group.name === name)) {
		throw refusalAbout('name', `A customer group named "${name}" exists already`);
	}
}

function emptyList(groupId: string): CustomerList {
	return new CustomerList({
		idPrefix: `cus_${stableNumber(groupId).toString(16).padStart(8, '0')}`,
		count: 0,
		valuesAt: () => ({}),
		numberFor: () => undefined,
	});
}

/** `PUT /v1/cg` */
export const createCustomerGroup: Handler<'createCustomerGroup'> = ({ account, body, store }) => {
	const workspace = findWorkspace(account, body.workspace_id);
	refuseTakenName(workspace, body.name);
	const groupId = store.newId('cg');
	workspace.groups.push({ groupId, name: body.name, customers: emptyList(groupId) });
	return { customer_group_id: groupId, name: body.name };
};

/** `POST /v1/cg` */
export const getCustomerGroups: Handler<'getCustomerGroups'> = ({ account, body }) => ({
	customer_groups: findWorkspace(account, body.workspace_id).groups.map(({ groupId, name }) => ({
		customer_group_id: groupId,
		name,
	})),
});

/** `PATCH /v1/cg` */
export const updateCustomerGroup: Handler<'updateCustomerGroup'> = ({ account, body }) => {
	const workspace = findWorkspace(account, body.workspace_id);
	const group = findGroup(workspace, body.customer_group_id);
	refuseTakenName(workspace, body.name, group);
	group.name = body.name;
	return {};
};

/** `DELETE /v1/cg`; the customers go with their group */
export const deleteCustomerGroup: Handler<'deleteCustomerGroup'> = ({ account, body }) => {
	const workspace = findWorkspace(account, body.workspace_id);
	const group = findGroup(workspace, body.customer_group_id);
	workspace.groups = workspace.groups.filter((one) => one !== group);
	return {};
};
