import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readCampaigns } from '../api/campaigns';
import { connect } from '../api/request';
import { DROPDOWN_SETTINGS } from '../api/settings';
import { choicesFor } from './choices';

/** The campaigns of the account; those of one workspace stand together, since its name comes first. */
export async function searchCampaigns(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const all = await readCampaigns(await connect(this), {}, DROPDOWN_SETTINGS);
	const choices = all.workspaces.flatMap((workspace) =>
		workspace.campaigns.map((campaign) => ({
			name: `${workspace.name}: ${all.nameOf(campaign)} (${all.statusOf(campaign)})`,
			value: all.idOf(campaign),
		})),
	);
	return choicesFor(choices, filter);
}
