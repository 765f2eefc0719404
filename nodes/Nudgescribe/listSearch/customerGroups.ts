import type { INodeListSearchItems } from 'n8n-workflow';
import type { components } from '../api/contract';
import type { Connection } from '../api/request';
import { DROPDOWN_SETTINGS } from '../api/settings';

type CustomerGroup = components['schemas']['CustomerGroup'];

/** @returns the customer groups of a workspace, as choices */
export async function customerGroupsOf(
	api: Connection,
	workspaceId: string,
): Promise<INodeListSearchItems[]> {
	const body = { workspace_id: workspaceId };
	const answer = await api.read({ method: 'POST', path: '/v1/cg', body }, DROPDOWN_SETTINGS);
	return answer.list('customer_groups').map((group) => ({
		name: answer.name<CustomerGroup>(group, 'name'),
		value: answer.id<CustomerGroup>(group, 'customer_group_id'),
	}));
}
