import type { StoredCustomer } from '../store/customerList.cts';
import { encryptedProfile, plainProfile } from '../store/profileData.cts';
import type { StoredGroup, StoredWorkspace } from '../store/records.cts';
import type { Total } from '../totals.cts';
import type { Call, Handler } from './endpoint.cts';
import { findGroup, findWorkspace } from './find.cts';
import { placeOfPage } from './paging.cts';

interface Place {
	workspace: StoredWorkspace;
	group: StoredGroup;
}

function placeOf(
	call: Pick<Call<'countCustomerPages' | 'getCustomers'>, 'account' | 'body'>,
): Place {
	const workspace = findWorkspace(call.account, call.body.workspace_id);
	return { workspace, group: findGroup(workspace, call.body.customer_group_id) };
}

function totalOf(group: StoredGroup, size: number): Total {
	const records = group.customers.size;
	return { records, size, pages: Math.ceil(records / size) };
}

/** `POST /v1/customer/pages` */
export const countCustomerPages: Handler<'countCustomerPages'> = (call) => {
	const total = totalOf(placeOf(call).group, call.settings.pageSize);
	call.counted(total);
	return { pages: total.pages };
};

/** `POST /v1/customer` */
export const getCustomers: Handler<'getCustomers'> = (call) => {
	const { workspace, group } = placeOf(call);
	const { pageSize, dialect } = call.settings;
	const total = totalOf(group, pageSize);
	const place = placeOfPage(call.body.page, total.pages, dialect);
	call.counted({ ...total, page: call.body.page });
	if (place === undefined) return { customers: [] };
	const profileOf = (customer: StoredCustomer): Record<string, unknown> =>
		dialect.profileData === 'plain'
			? plainProfile(customer, workspace.fields)
			: encryptedProfile(call.account.key, group.groupId, customer, workspace.fields);
	return {
		customers: group.customers.slice(place * pageSize, (place + 1) * pageSize).map((customer) => ({
			customer_id: customer.customerId,
			profile_data: profileOf(customer),
		})),
	};
};
