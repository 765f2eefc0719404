import type { components } from '../../../nodes/Nudgescribe/api/contract.ts';
import type { Account } from '../accounts.cts';
import type { CustomerList } from './customerList.cts';

export type ProfileField = components['schemas']['ProfileField'];
export type RunMessage = components['schemas']['RunMessage'];
export type RunSummary = Required<NonNullable<components['schemas']['CampaignRun']['summary']>>;

export interface StoredGroup {
	groupId: string;
	name: string;
	customers: CustomerList;
}

export interface StoredRun {
	number: number;
	customerGroupId: string;
	/** ISO 8601 */
	startedAt: string;
	segmentCount: number;
	summary: RunSummary;
	messages: RunMessage[];
	/** How many rows each exported file has; no files before the run is published. */
	files: number[];
	/** The vendor refuses a rerun while the current run waits to be archived. */
	waitsForArchiving: boolean;
}

export interface StoredCampaign {
	campaignId: string;
	name: string;
	status: string;
	/** ISO 8601, or null while it is not published */
	publishedAt: string | null;
	customerGroupId: string;
	/** Oldest first; the last is the current run. */
	runs: [StoredRun, ...StoredRun[]];
}

export interface StoredWorkspace {
	workspaceId: string;
	name: string;
	groups: StoredGroup[];
	fields: ProfileField[];
	campaigns: StoredCampaign[];
}

export interface StoredAccount extends Account {
	accountId: string;
	userId: string;
	/** Encrypts the profile data of this account. */
	key: Buffer;
	/** How many messages the account may publish in all, and how many it has. */
	quota: { limit: number; used: number };
	workspaces: StoredWorkspace[];
}

/** The run that a campaign is in now. */
export function currentRun(campaign: StoredCampaign): StoredRun {
	return campaign.runs.at(-1) ?? campaign.runs[0];
}
