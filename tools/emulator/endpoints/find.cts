import { refusalAbout } from '../refusal.cts';
import type {
	ProfileField,
	StoredAccount,
	StoredCampaign,
	StoredGroup,
	StoredRun,
	StoredWorkspace,
} from '../store/records.cts';

/** @throws Refusal when the account has no such workspace */
export function findWorkspace(account: StoredAccount, workspaceId: string): StoredWorkspace {
	const found = account.workspaces.find((workspace) => workspace.workspaceId === workspaceId);
	if (!found) throw refusalAbout('workspace_id', `Workspace not found: ${workspaceId}`);
	return found;
}

/** @throws Refusal when the workspace has no such customer group */
export function findGroup(workspace: StoredWorkspace, groupId: string): StoredGroup {
	const found = workspace.groups.find((group) => group.groupId === groupId);
	if (!found) throw refusalAbout('customer_group_id', `Customer group not found: ${groupId}`);
	return found;
}

/** @throws Refusal when the workspace has no such profile field */
export function findField(workspace: StoredWorkspace, fieldId: string): ProfileField {
	const found = workspace.fields.find((field) => field.field_id === fieldId);
	if (!found) throw refusalAbout('field_id', `Profile field not found: ${fieldId}`);
	return found;
}

/** A campaign and the workspace it belongs to. */
export interface PlacedCampaign {
	campaign: StoredCampaign;
	workspace: StoredWorkspace;
}

/** @throws Refusal when no workspace of the account has such a campaign */
export function findCampaign(account: StoredAccount, campaignId: string): PlacedCampaign {
	for (const workspace of account.workspaces) {
		const campaign = workspace.campaigns.find((one) => one.campaignId === campaignId);
		if (campaign) return { campaign, workspace };
	}
	throw refusalAbout('campaign_id', `Campaign not found: ${campaignId}`);
}

/** @throws Refusal when the campaign never had such a run */
export function findRun(campaign: StoredCampaign, number: number): StoredRun {
	const found = campaign.runs.find((run) => run.number === number);
	if (!found) throw refusalAbout('run_number', `Campaign run not found: ${number}`);
	return found;
}
