import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readCampaigns } from '../api/campaigns';
import { connect } from '../api/request';
import { DROPDOWN_SETTINGS } from '../api/settings';
import { choicesFor } from './choices';

/** The workspaces of the account. */
export async function searchWorkspaces(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { workspaces } = await readCampaigns(await connect(this), {}, DROPDOWN_SETTINGS);
	return choicesFor(
		workspaces.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
}
