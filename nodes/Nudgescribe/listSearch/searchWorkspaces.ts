import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { components } from '../api/contract';
import { connect, DEFAULT_SETTINGS } from '../api/request';
import { choicesFor } from './choices';

type Workspace = components['schemas']['Workspace'];

/** The workspaces of the account. The API lists them with their campaigns, and nowhere else. */
export async function searchWorkspaces(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = await connect(this);
	const answer = await api.read(
		{ method: 'POST', path: '/v1/campaign/all', body: {} },
		DEFAULT_SETTINGS,
	);
	const choices = answer.list('workspaces').map((workspace) => ({
		name: answer.name<Workspace>(workspace, 'workspace_name'),
		value: answer.id<Workspace>(workspace, 'workspace_id'),
	}));
	return choicesFor(choices, filter);
}
