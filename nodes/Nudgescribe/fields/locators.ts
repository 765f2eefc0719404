import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import type { Field } from './field';
import { fileNameOf } from './fileNames';
import { fieldOf } from './kinds';
import { KEPT_NAME } from './keptNames';
import { digitsOf } from './texts';

interface Choice {
	displayName: string;
	name: string;
	/** what the user chooses, after an article */
	thing: string;
	description: string;
	searchListMethod: string;
	exampleId: string;
	/** fields whose change makes the list another one */
	dependsOn?: string[];
}

/** @returns a required resource locator: From List, with a search in it, or By ID */
function locator({ displayName, name, thing, description, ...choice }: Choice): Field<string> {
	const property: INodeProperties = {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		...(choice.dependsOn ? { typeOptions: { loadOptionsDependsOn: choice.dependsOn } } : {}),
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: `Select ${thing}...`,
				typeOptions: { searchListMethod: choice.searchListMethod, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: `e.g. ${choice.exampleId}`,
			},
		],
	};
	return fieldOf(property, chosenId);
}

/**
 * @param value of a resource locator, with its mode or without
 * @param label of the field
 * @returns the ID that is chosen there
 * @throws UserError when none is
 */
export function chosenId(value: unknown, label: string): string {
	const chosen = isRecord(value) ? value.value : value;
	if (typeof chosen === 'number') return digitsOf(chosen, label);
	const id = typeof chosen === 'string' ? chosen.trim() : '';
	if (id !== '') return id;
	throw new UserError(`No ${label.toLowerCase()} is chosen`, {
		description: `Choose one from the list in '${label}', or enter its ID there with 'By ID'.`,
	});
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

export const workspace = locator({
	displayName: 'Workspace',
	name: 'workspace',
	thing: 'a workspace',
	description:
		"Workspace to work in, from the list or by its ID. 'Get Many' of campaigns returns that ID as workspaceId.",
	searchListMethod: 'searchWorkspaces',
	exampleId: '1a2b3c',
});

export const customerGroup = locator({
	displayName: 'Customer Group',
	name: 'customerGroup',
	thing: 'a customer group',
	description: 'Customer group of the workspace, from the list or by its ID',
	searchListMethod: 'searchCustomerGroups',
	exampleId: '1a2b3c',
	dependsOn: ['workspace.value'],
});

export const customerGroupOfCampaign = locator({
	displayName: 'Customer Group',
	name: 'customerGroup',
	thing: 'a customer group',
	description:
		"Customer group to run the campaign for, from the list of the campaign's workspace or by its ID",
	searchListMethod: 'searchCustomerGroupsOfCampaign',
	exampleId: '1a2b3c',
	dependsOn: ['campaign.value'],
});

export const profileField = locator({
	displayName: 'Profile Field',
	name: 'profileField',
	thing: 'a profile field',
	description: 'Profile field of the workspace, from the list or by its ID',
	searchListMethod: 'searchProfileFields',
	exampleId: '1a2b3c',
	dependsOn: ['workspace.value'],
});

export const campaign = locator({
	displayName: 'Campaign',
	name: 'campaign',
	thing: 'a campaign',
	description:
		"Campaign of your Nudgescribe account, from the list or by its ID. 'Get Many' of campaigns and the trigger return that ID as campaignId.",
	searchListMethod: 'searchCampaigns',
	exampleId: '1a2b3c',
});

export const customerGroupTitle = titleOf(customerGroup);

export const campaignTitle = titleOf(campaign, STATUS_BEHIND);
