import { isRecord } from '../api/dialect/json';
import type { Reader } from '../api/http/reader';
import { mapInTurns } from '../api/inTurns';
import { findCampaign, readCampaignsWithId, readWorkspaces } from '../api/records/campaigns';
import { readCustomerGroups } from '../api/records/customerGroups';
import { readProfileFields } from '../api/records/profileFields';
import type { Field } from './field';
import { fileNameOf } from './fileNames';
import { KEPT_NAME } from './keptNames';
import { certain, locator } from './locator';
import type { NamedThing } from './names';

export const workspace = certain(
	locator({
		displayName: 'Workspace',
		name: 'workspace',
		thing: 'a workspace',
		description:
			"Workspace to use, by name or ID. 'Get Many' of workspaces and of campaigns returns the ID as workspaceId.",
		searchListMethod: 'searchWorkspaces',
		exampleName: 'Online shop',
		listIn: () => ({ list: 'workspaces', read: readWorkspaces }),
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
	listIn: (source) => groupsOf(workspace.read(source)),
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
	listIn: (source) => {
		const id = workspace.read(source);
		const read = async (api: Reader) => await readProfileFields(api, id);
		return id === '' ? undefined : { list: `profile fields of ${id}`, read };
	},
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
	listIn: () => ({
		list: 'campaigns',
		read: async (api) =>
			await mapInTurns(
				await readCampaignsWithId(api),
				({ id, name, workspace: { name: within } }) => ({
					id,
					name,
					within,
				}),
			),
	}),
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
		listIn: (source) => {
			const id = campaign.read(source);
			const read = async (api: Reader) => {
				const found = await findCampaign(api, id);
				return found ? await readCustomerGroups(api, found.workspace.id) : [];
			};
			return id === '' ? undefined : { list: `customer groups for ${id}`, read };
		},
	}),
);

function groupsOf(workspaceId: string): Pick<NamedThing, 'list' | 'read'> | undefined {
	const read = async (api: Reader) => await readCustomerGroups(api, workspaceId);
	return workspaceId === '' ? undefined : { list: `customer groups of ${workspaceId}`, read };
}

/** Behind the name of a campaign, the list shows its status. */
const STATUS_BEHIND = / \([^()]*\)$/;

/**
 * @param behind what the list shows behind the name
 * @returns the locator as a field whose value is what files of it are called: the ID, which no other thing has, behind
 * the name where the list gave it
 */
function titleOf({ properties, read }: Field<string>, behind?: RegExp): Field<string> {
	return {
		properties: [],
		read: (source) => {
			const id = fileNameOf(read(source));
			const named = properties.map(source).find((one) => isRecord(one) && KEPT_NAME in one);
			if (!isRecord(named)) return id;
			const name = String(named[KEPT_NAME]);
			return `${fileNameOf(behind ? name.replace(behind, '') : name)}-${id}`;
		},
	};
}

export const customerGroupTitle = titleOf(customerGroup);

export const campaignTitle = titleOf(campaign, STATUS_BEHIND);
