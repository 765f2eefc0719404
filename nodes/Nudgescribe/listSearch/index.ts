import type { INodeListSearchItems } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Api } from '../api/http/api';
import { mapInTurns } from '../api/inTurns';
import { findCampaign, readCampaignsWithId, readWorkspaces } from '../api/records/campaigns';
import { readCustomerGroups } from '../api/records/customerGroups';
import { readProfileFields } from '../api/records/profileFields';
import { campaign, workspace } from '../fields/locators';
import { choicesOf, matching } from './choices';
import type { ListSearch } from './choices';
import { chosenIn } from './chosen';

/** The campaigns of the account; those of one workspace stand together, since its name comes first. */
const searchCampaigns = choicesOf(
	async (api) =>
		await mapInTurns(await readCampaignsWithId(api), ({ id, name, status, workspace: within }) => ({
			name: `${within.name}: ${name} (${status})`,
			value: id,
		})),
);

/** The currencies of ISO 4217 with their English names, as Node.js knows them. */
const searchCurrencies: ListSearch = async (filter) => {
	const names = new Intl.DisplayNames('en', { type: 'currency' });
	const choices = Intl.supportedValuesOf('currency').map((code) => ({
		name: `${code} (${names.of(code) ?? code})`,
		value: code,
	}));
	return await matching(choices, filter);
};

/** The customer groups of the workspace that is chosen in the node. */
const searchCustomerGroups = choicesOf(
	async (api, node) => await customerGroupsOf(api, await chosenIn(node, api, workspace)),
);

/** The customer groups of the workspace that the chosen campaign is in. */
const searchCustomerGroupsOfCampaign = choicesOf(async (api, node) => {
	const found = await findCampaign(api, await chosenIn(node, api, campaign));
	if (found) return await customerGroupsOf(api, found.workspace.id);
	throw new NodeOperationError(node.getNode(), 'The campaign is not known to Nudgescribe', {
		description: "Choose another one in 'Campaign': it may be gone, or belong to another account.",
	});
});

/** The profile fields of the workspace that is chosen in the node. */
const searchProfileFields = choicesOf(
	async (api, node) =>
		await mapInTurns(
			await readProfileFields(api, await chosenIn(node, api, workspace)),
			(field) => ({
				name: `${field.name} (${field.type})`,
				value: field.id,
			}),
		),
);

/** The workspaces of the account. */
const searchWorkspaces = choicesOf(
	async (api) =>
		await mapInTurns(await readWorkspaces(api), ({ id, name }) => ({ name, value: id })),
);

async function customerGroupsOf(api: Api, workspaceId: string): Promise<INodeListSearchItems[]> {
	return await mapInTurns(await readCustomerGroups(api, workspaceId), ({ id, name }) => ({
		name,
		value: id,
	}));
}

/** What fills the dropdowns, by the names that the resource locators use. */
export const listSearch = {
	searchCampaigns,
	searchCurrencies,
	searchCustomerGroups,
	searchCustomerGroupsOfCampaign,
	searchProfileFields,
	searchWorkspaces,
};
