import { isRecord } from '../api/dialect/json';
import type { Field } from './field';
import { fileNameOf } from './fileNames';
import { KEPT_NAME } from './keptNames';
import type { List } from './lists';
import { campaigns, groupsFor, groupsOf, profileFieldsOf, workspaces } from './lists';
import { certain, locator } from './locator';

export const workspace = certain(
	locator({
		displayName: 'Workspace',
		name: 'workspace',
		thing: 'a workspace',
		description:
			"Workspace to use, by name or ID. 'Get Many' of workspaces and of campaigns returns the ID as workspaceId.",
		searchListMethod: 'searchWorkspaces',
		exampleName: 'Online shop',
		listIn: () => workspaces,
	}),
);

/** These may be missing, for operations that ask whether they are there. */
export const soughtCustomerGroup = locator({
	displayName: 'Customer Group',
	name: 'customerGroup',
	thing: 'a customer group',
	description: 'Customer group of the workspace, from the list, by name or by ID',
	searchListMethod: 'searchCustomerGroups',
	exampleName: 'Newsletter readers',
	dependsOn: ['workspace.value'],
	listIn: (source) => ofId(workspace.read(source), groupsOf),
});

export const customerGroup = certain(soughtCustomerGroup);

export const soughtProfileField = locator({
	displayName: 'Profile Field',
	name: 'profileField',
	thing: 'a profile field',
	description: 'Profile field of the workspace, from the list, by name or by ID',
	searchListMethod: 'searchProfileFields',
	exampleName: 'birthday',
	dependsOn: ['workspace.value'],
	listIn: (source) => ofId(workspace.read(source), profileFieldsOf),
});

export const profileField = certain(soughtProfileField);

export const soughtCampaign = locator({
	displayName: 'Campaign',
	name: 'campaign',
	thing: 'a campaign',
	description:
		"Campaign to use, by name or ID. 'Get Many' of campaigns and the trigger return the ID as campaignId.",
	searchListMethod: 'searchCampaigns',
	exampleName: 'Spring launch',
	listIn: () => campaigns,
});

export const campaign = certain(soughtCampaign);

export const customerGroupOfCampaign = certain(
	locator({
		displayName: 'Customer Group',
		name: 'customerGroup',
		thing: 'a customer group',
		description:
			"Customer group to run the campaign for, from the campaign's workspace, by name or ID",
		searchListMethod: 'searchCustomerGroupsOfCampaign',
		exampleName: 'Newsletter readers',
		dependsOn: ['campaign.value'],
		listIn: (source) => ofId(campaign.read(source), groupsFor),
	}),
);

/** While the ID of what a list belongs to is not known, nor is the list. */
function ofId(id: string, listOf: (id: string) => List): List | undefined {
	return id === '' ? undefined : listOf(id);
}

/** Behind the name of a campaign, the list shows its status. */
const STATUS_BEHIND = / \([^()]*\)$/;

/**
 * @param behind what the list shows behind the name
 * @returns the locator as a field whose value is what files of it are called: the ID, which no other thing has, behind
 * the name where that is known
 */
function titleOf({ properties, read }: Field<string>, behind?: RegExp): Field<string> {
	return {
		properties: [],
		read: (source) => {
			const id = fileNameOf(read(source));
			const [name] = properties.flatMap((one) => namesIn(source(one), behind));
			return name === undefined ? id : `${fileNameOf(name)}-${id}`;
		},
	};
}

/** @returns the name that a locator holds: the one that was entered, or the one that n8n keeps of what was chosen */
function namesIn(value: unknown, behind?: RegExp): string[] {
	if (!isRecord(value)) return [];
	if (value.mode === 'name') return [String(value.value)];
	if (!(KEPT_NAME in value)) return [];
	const kept = String(value[KEPT_NAME]);
	return [behind ? kept.replace(behind, '') : kept];
}

export const customerGroupTitle = titleOf(customerGroup);

export const campaignTitle = titleOf(campaign, STATUS_BEHIND);
