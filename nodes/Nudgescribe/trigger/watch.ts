import { Turns } from '../api/turns';
import { isSameStatus } from '../api/records/campaign';
import type { Campaign } from '../api/records/campaign';
import { readCampaignsWithId } from '../api/records/campaigns';
import { forget } from './forget';
import { isPublished } from './publication';
import { inScope } from './scope';
import type { Situation } from './situation';
import { nothingKnown } from './known';
import type { Known } from './known';
import { momentOf } from './moment';

/** What is remembered is no longer than that, whatever an API sends. */
const MOST_CHARACTERS = 200;

/** A campaign of an answer, and what was known of it. */
export interface Seen {
	campaign: Campaign;
	/** before this answer; undefined for one that was never seen */
	before: Known | undefined;
	/** with this answer; what is counted is put there */
	known: Known;
	/** whether a campaign that was never seen is no news: it was there before the trigger looked */
	isOld: boolean;
	/** whether Filters let it through, and did so at the last poll: what they left out till then is no news */
	isInScope: boolean;
	/** whether Filters let it through since now */
	isLetIn: boolean;
}

/** How the campaigns are looked at. */
export interface Looking {
	/** the first day of publication that is asked for; '' for all campaigns */
	since: string;
	/** puts into what is known of a campaign what follows for the things that are counted */
	follow?: (seen: Seen) => void;
}

/**
 * Looks at the campaigns, in one request, and remembers what they are like: those that Filters leave out as well, so that
 * other filters find nothing new in what is old.
 * @returns the campaigns of the answer, in the API's order; none of an answer without any where there were some
 */
export async function seeCampaigns(
	situation: Situation,
	{ since, follow }: Looking,
): Promise<Seen[]> {
	const { api, memory, isFirst, now } = situation;
	const { campaigns: all } = memory;
	const isWhole = since === '';
	const answer = await readCampaignsWithId(api, isWhole ? {} : { start_date: since });
	if (isWhole && answer.length === 0 && all.size > 0) return [];
	const isInScope = inScope(api, situation.scope);
	const wasInScope = isFirst ? isInScope : inScope(api, memory.scope);
	memory.scope = situation.scope;
	const turns = new Turns();
	const seen = new Map<string, Seen>();
	for (const campaign of answer) {
		const before = all.get(campaign.id);
		const known = knownNow(campaign, before);
		const isOld = before === undefined && (isFirst || isBefore(known, memory.newsFrom));
		const [isIn, wasIn] = [isInScope(campaign), wasInScope(campaign)];
		const scope = { isInScope: isIn && wasIn, isLetIn: isIn && !wasIn };
		const one = { campaign, before, known, isOld, ...scope };
		follow?.(one);
		seen.set(campaign.id, one);
		await turns.due();
	}
	for (const [id, { known }] of seen) all.set(id, known);
	if (isWhole) {
		await forget(all, seen, now);
		memory.newsFrom = undefined;
	}
	return [...seen.values()];
}

/** @returns whether a campaign is another one than it was: by its status or date, or since it was missing */
export function isChanged({ before, known }: Seen): boolean {
	return (
		before === undefined ||
		before.goneSince !== undefined ||
		before.at !== known.at ||
		!isSameStatus(before.status, known.status)
	);
}

/** What an answer does not say stays as it was. */
function knownNow({ status, publishedAt }: Campaign, before = nothingKnown()): Known {
	return {
		...before,
		status: status === '' ? before.status : status.slice(0, MOST_CHARACTERS),
		at: momentOf(publishedAt.slice(0, MOST_CHARACTERS)) ?? before.at,
		goneSince: undefined,
	};
}

function isBefore({ status, at }: Known, newsFrom: number | undefined): boolean {
	if (newsFrom === undefined) return false;
	return isPublished(status) && (typeof at !== 'number' || at < newsFrom);
}
