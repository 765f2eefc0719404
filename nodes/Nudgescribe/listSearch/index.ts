import { campaigns, groupsFor, groupsOf, profileFieldsOf, workspaces } from '../fields/lists';
import { campaign, workspace } from '../fields/locators';
import { choicesIn, choicesOf } from './choices';
import type { ListSearch } from './choices';
import { choicesFor, pageOf } from './shown';

/** The currencies of ISO 4217 with their English names, as Node.js knows them. */
const searchCurrencies: ListSearch = async (filter, token) => {
	const names = new Intl.DisplayNames('en', { type: 'currency' });
	const currencies = Intl.supportedValuesOf('currency').map((code) => ({
		id: code,
		name: `${code} (${names.of(code) ?? code})`,
	}));
	return await pageOf(await choicesFor(currencies), filter, token);
};

/** What fills the dropdowns, by the names that the resource locators use. */
export const listSearch = {
	searchCampaigns: choicesOf(campaigns),
	searchCurrencies,
	searchCustomerGroups: choicesIn(workspace, groupsOf),
	searchCustomerGroupsOfCampaign: choicesIn(campaign, groupsFor),
	searchProfileFields: choicesIn(workspace, profileFieldsOf),
	searchWorkspaces: choicesOf(workspaces),
};
