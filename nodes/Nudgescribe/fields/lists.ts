import { UserError } from 'n8n-workflow';
import { orUnclear, Unclear } from '../api/dialect/unclear';
import type { Reader } from '../api/http/reader';
import { mapInTurns } from '../api/inTurns';
import { findCampaign, readCampaigns, readWorkspaces } from '../api/records/campaigns';
import type { Campaign } from '../api/records/campaign';
import { readCustomerGroups } from '../api/records/customerGroups';
import { readProfileFields } from '../api/records/profileFields';

/** What a list holds that things are chosen from. */
export interface Named {
	/** '' for an odd one that has none: it can't be chosen */
	id: string;
	name: string;
	/** what a dropdown shows, where it shows more than the name */
	shown?: string;
	/** the name of the workspace that it is in, in a list of several workspaces' things */
	within?: string;
}

/** A list of an account that things are chosen from: in a dropdown, or by their names. */
export interface List {
	/** tells it from the others of the account */
	key: string;
	/** @throws UserError where what it belongs to is not there */
	read: (api: Reader) => Promise<Named[]>;
}

/** A thing that a person chose by its name. */
export interface NamedThing {
	/** as it was entered */
	name: string;
	/** of the field that it is chosen in */
	label: string;
	list: List;
}

/** The workspaces of the account. */
export const workspaces: List = {
	key: 'workspaces',
	read: async (api) =>
		await mapInTurns(await readWorkspaces(api), ({ id, name }) => ({ id, name })),
};

/** The campaigns of the account; those of one workspace stand together, since its name comes first. */
export const campaigns: List = {
	key: 'campaigns',
	read: async (api) => await mapInTurns(await readCampaigns(api), ofCampaign),
};

/** @returns the customer groups of a workspace */
export function groupsOf(workspaceId: string): List {
	return {
		key: `customer groups of ${workspaceId}`,
		read: async (api) => await readCustomerGroups(api, workspaceId),
	};
}

/** @returns the customer groups of the workspace that a campaign is in */
export function groupsFor(campaignId: string): List {
	return {
		key: `customer groups for ${campaignId}`,
		read: async (api) => {
			const found = await findCampaign(api, campaignId);
			if (found) return await readCustomerGroups(api, found.workspace.id);
			throw new UserError('Nudgescribe does not know this campaign', {
				description:
					"Choose another one in 'Campaign': it may be gone, or belong to another account.",
			});
		},
	};
}

/** @returns the profile fields of a workspace */
export function profileFieldsOf(workspaceId: string): List {
	return {
		key: `profile fields of ${workspaceId}`,
		read: async (api) =>
			await mapInTurns(await readProfileFields(api, workspaceId), ({ id, name, type }) => ({
				id,
				name,
				shown: `${name} (${type})`,
			})),
	};
}

/** A campaign can be chosen whose status is not clear. */
function ofCampaign(campaign: Campaign): Named {
	const { id, name, workspace } = campaign;
	const status = orUnclear(() => campaign.status);
	const behind = status instanceof Unclear || status === '' ? '' : ` (${status})`;
	return { id, name, within: workspace.name, shown: `${workspace.name}: ${name}${behind}` };
}
