import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import type { Campaign } from '../api/records/campaign';
import { inOrder } from '../api/http/pace';
import { Turns } from '../api/turns';
import { campaignsInScope } from './event';
import type { Situation } from './event';

/** Something that a campaign has a number of, and that takes a request for each campaign to count. */
export interface Counted<Found> {
	count: (campaign: Campaign) => Promise<{ count: number; found: Found }>;
	/** for how many ms after a campaign changed its number may still grow */
	settlesWithin: number;
}

/** What was counted for one campaign. */
export interface Count<Found> {
	campaign: Campaign;
	count: number;
	found: Found;
	/** what the last poll counted; undefined for a campaign that it did not know */
	before: number | undefined;
	/** whether the campaign was published anew since */
	isRepublished: boolean;
}

/** What is kept of a campaign: status and date at the last poll, the number, and until when it is looked at anyway. */
interface Kept {
	status: string;
	publishedAt: string;
	count: number;
	until: number;
}

/**
 * Counts for those campaigns only that can have changed: whose status or date is another one than at the last poll,
 * that changed a short while ago, or that the user chose.
 * @param before the state that the last poll left
 * @returns the campaigns that were counted, in the API's order, and the new state
 */
export async function countPerCampaign<Found>(
	situation: Situation,
	before: IDataObject | undefined,
	{ count, settlesWithin }: Counted<Found>,
): Promise<{ counts: Array<Count<Found>>; state: IDataObject }> {
	const { api, now, scope } = situation;
	const known = new Map(Object.entries(isRecord(before?.campaigns) ? before.campaigns : {}));
	const state = new Map<string, Kept>();
	const changed: Array<{ campaign: Campaign; kept: Kept | undefined }> = [];
	const turns = new Turns();
	for (const campaign of await campaignsInScope(situation)) {
		await turns.due();
		const kept = keptIn(known.get(campaign.id));
		if (kept && isSame(kept, campaign) && kept.until <= now && scope.campaignId === '') {
			state.set(campaign.id, kept);
		} else changed.push({ campaign, kept });
	}
	const counts: Array<Count<Found>> = [];
	const look = async ({ campaign, kept }: (typeof changed)[number]) => ({
		...(await count(campaign)),
		campaign,
		kept,
	});
	for await (const one of inOrder(changed, look, () => api.atOnce)) {
		const { campaign, kept } = one;
		const { status, publishedAt } = campaign;
		const isSteady = kept && isSame(kept, campaign) && kept.count === one.count;
		// What was published shortly before the first poll may still be at work.
		const changedAt = before ? now : Math.min(now, Date.parse(publishedAt) || 0);
		const until = isSteady ? kept.until : changedAt + settlesWithin;
		state.set(campaign.id, { status, publishedAt, count: one.count, until });
		const isRepublished = kept !== undefined && kept.publishedAt !== publishedAt;
		counts.push({ ...one, before: kept?.count, isRepublished });
	}
	return { counts, state: { campaigns: Object.fromEntries(state) } };
}

function isSame(kept: Kept, { status, publishedAt }: Campaign): boolean {
	return kept.status === status && kept.publishedAt === publishedAt;
}

function keptIn(value: unknown): Kept | undefined {
	if (!isRecord(value)) return undefined;
	const { status, publishedAt, count, until } = value;
	return {
		status: String(status),
		publishedAt: String(publishedAt),
		count: Number(count),
		until: Number(until),
	};
}
