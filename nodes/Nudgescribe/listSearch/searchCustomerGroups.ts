import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { components } from '../api/contract';
import { connect, DEFAULT_SETTINGS } from '../api/request';
import { choicesFor } from './choices';
import { chosenWorkspace } from './chosenWorkspace';

type CustomerGroup = components['schemas']['CustomerGroup'];

/** The customer groups of the workspace that is chosen in the node. */
export async function searchCustomerGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const body = { workspace_id: chosenWorkspace(this) };
	const api = await connect(this);
	const answer = await api.read({ method: 'POST', path: '/v1/cg', body }, DEFAULT_SETTINGS);
	const choices = answer.list('customer_groups').map((group) => ({
		name: answer.name<CustomerGroup>(group, 'name'),
		value: answer.id<CustomerGroup>(group, 'customer_group_id'),
	}));
	return choicesFor(choices, filter);
}
