import { searchCampaigns } from './searchCampaigns';
import { searchCurrencies } from './searchCurrencies';
import { searchCustomerGroups } from './searchCustomerGroups';
import { searchCustomerGroupsOfCampaign } from './searchCustomerGroupsOfCampaign';
import { searchProfileFields } from './searchProfileFields';
import { searchWorkspaces } from './searchWorkspaces';

/** What fills the dropdowns, by the names that the resource locators use. */
export const listSearch = {
	searchCampaigns,
	searchCurrencies,
	searchCustomerGroups,
	searchCustomerGroupsOfCampaign,
	searchProfileFields,
	searchWorkspaces,
};
