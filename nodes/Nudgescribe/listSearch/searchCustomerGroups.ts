import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { connect } from '../api/request';
import { choicesFor } from './choices';
import { chosenId } from '../shared/chosenId';
import { customerGroupsOf } from './customerGroups';

/** The customer groups of the workspace that is chosen in the node. */
export async function searchCustomerGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const workspaceId = chosenId(
		this,
		this.getCurrentNodeParameter('workspace', { extractValue: true }),
		'Workspace',
	);
	return choicesFor(await customerGroupsOf(await connect(this), workspaceId), filter);
}
