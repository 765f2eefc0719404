import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readCampaigns } from '../api/campaigns';
import { connect } from '../api/request';
import { DROPDOWN_SETTINGS } from '../api/settings';
import { choicesFor } from './choices';
import { chosenId } from '../shared/chosenId';
import { customerGroupsOf } from './customerGroups';

/** The customer groups of the workspace that the chosen campaign is in. */
export async function searchCustomerGroupsOfCampaign(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const campaignId = chosenId(
		this,
		this.getCurrentNodeParameter('campaign', { extractValue: true }),
		'Campaign',
	);
	const api = await connect(this);
	const found = (await readCampaigns(api, {}, DROPDOWN_SETTINGS)).find(campaignId);
	if (found) return choicesFor(await customerGroupsOf(api, found.workspaceId), filter);
	throw new NodeOperationError(this.getNode(), 'The campaign is not known to Nudgescribe', {
		description: "Choose another one in 'Campaign': it may be gone, or belong to another account.",
	});
}
