import type { INodeExecutionData } from 'n8n-workflow';
import { inOrder } from '../api/http/pace';
import { filterInTurns } from '../api/inTurns';
import type { Campaign } from '../api/records/campaign';
import type { Known } from './known';
import { Looks } from './looks';
import type { Situation } from './situation';
import { isChanged, seeCampaigns } from './watch';
import type { Seen } from './watch';

/** What a campaign has a number of, which takes a request for each campaign to count. */
export interface Counted<Found> {
	/** how many a campaign has from its beginning, which are no news */
	least: number;
	/** for how many ms after a campaign changed their number may still grow */
	settlesWithin: number;
	/** whether they are counted from the beginning again; never, for what a campaign keeps */
	startsAnew: (before: Known, known: Known) => boolean;
	count: (campaign: Campaign) => Promise<Found>;
	/**
	 * @returns the items of what is new; how many of them were told of is put into what is known, and whether the
	 * campaign has to be counted again soon
	 */
	tell: (seen: Seen, found: Found, looks: Looks) => Promise<INodeExecutionData[]>;
}

/**
 * Counts for those campaigns that can have changed: whose status or date is another one than at the last poll, that
 * changed a short while ago, or that the user chose. Where there is no time for all, the next poll goes on from there.
 * @returns what is to be told
 */
export async function lookOneByOne<Found>(
	situation: Situation,
	counted: Counted<Found>,
): Promise<INodeExecutionData[]> {
	const { api, memory } = situation;
	const follow = (seen: Seen) => followUp(situation, counted, seen);
	const seen = await seeCampaigns(situation, { since: '', follow });
	const wanted = await filterInTurns(seen, (one) => isWanted(situation, one));
	const looks = new Looks(situation);
	const look = async (one: Seen) => ({ one, found: await orError(counted.count(one.campaign)) });
	const items: INodeExecutionData[] = [];
	const queue = beginningWith(memory.next, wanted);
	const inPace = inOrder(inTime(queue, looks), look, () => api.pace.atOnce);
	for await (const { one, found } of inPace) {
		if ('error' in found) {
			one.known.isDue = true;
			looks.fail(one.campaign, 'A campaign could not be checked', found.error);
			continue;
		}
		for (const item of await counted.tell(one, found.value, looks)) items.push(item);
	}
	looks.end();
	memory.next = looks.isTimeUp ? nextOf(queue) : '';
	return items;
}

function followUp<Found>(
	{ now, isFirst, emitExisting }: Situation,
	{ least, settlesWithin, startsAnew }: Counted<Found>,
	seen: Seen,
): void {
	const { before, known, isInScope, isLetIn } = seen;
	if (known.until <= now) known.until = 0;
	if (!isFirst && !isLetIn && !isChanged(seen)) return;
	known.isDue = true;
	// What was published shortly before the first look may still be at work.
	const publishedAt = typeof known.at === 'number' ? known.at * 1000 : 0;
	const until = (isFirst ? Math.min(now, publishedAt) : now) + settlesWithin;
	if (until > now) known.until = until;
	if (isFirst) known.count = emitExisting && isInScope ? 0 : undefined;
	else if (isLetIn) known.count = undefined;
	else if (!before) known.count = least;
	else if (startsAnew(before, known)) Object.assign(known, { count: 0, lacking: [] });
}

function isWanted({ now, scope }: Situation, { known, isInScope, isLetIn }: Seen): boolean {
	if (!isInScope && !isLetIn) return false;
	const { isDue, count, until } = known;
	return isDue || count === undefined || until > now || scope.campaignId !== '';
}

/** @returns the ID of the first campaign that is not done with; not the one that came first, which had its turn */
function nextOf(queue: Seen[]): string {
	const left = queue.findIndex(({ known }) => known.isDue);
	return queue[Math.max(1, left)]?.campaign.id ?? '';
}

/** @returns the campaigns, first the one that is next, and last those before it */
function beginningWith(next: string, seen: Seen[]): Seen[] {
	const at = next === '' ? 0 : seen.findIndex(({ campaign }) => campaign.id === next);
	return at <= 0 ? seen : [...seen.slice(at), ...seen.slice(0, at)];
}

/** At least one look is made, however long the list took. */
function* inTime(seen: Seen[], looks: Looks): Generator<Seen> {
	for (const [at, one] of seen.entries()) {
		if (at > 0 && looks.isTimeUp) {
			for (const { known } of seen.slice(at)) known.isDue = true;
			return;
		}
		yield one;
	}
}

/** @returns what was found, or what it failed with */
export async function orError<T>(work: Promise<T>): Promise<{ value: T } | { error: unknown }> {
	return await work.then(
		(value) => ({ value }),
		(error: unknown) => ({ error }),
	);
}
