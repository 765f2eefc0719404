import { isRecord } from '../api/dialect/json';
import { entryOf } from '../api/dialect/entry';
import { campaignsInScope, isPublished, itemOf, newestFirst, triggerEvent } from './event';

/** The API filters by whole days, in a time zone of its own: two days more lose nothing. */
const OVERLAP_MS = 2 * 24 * 60 * 60 * 1000;

/** A campaign became Published. The state: the day to ask from, and when the campaigns seen were published. */
export const campaignPublished = triggerEvent({
	name: 'Campaign Published',
	description: 'When a campaign is published',
	filters: {},
	options: {},

	look: async (situation, before) => {
		const since = String(before?.since ?? '');
		const window = since === '' ? {} : { start_date: since };
		const seen = isRecord(before?.published) ? before.published : {};
		const published = (await campaignsInScope(situation, window)).filter(isPublished);
		return {
			items: published
				.filter(({ id, publishedAt }) => entryOf(seen, id) !== publishedAt)
				.map((campaign) => itemOf(campaign)),
			state: {
				since: laterOf(since, dayOf(situation.now - OVERLAP_MS)),
				published: Object.fromEntries(published.map(({ id, publishedAt }) => [id, publishedAt])),
			},
		};
	},

	sample: async (situation) => {
		const [newest] = newestFirst(await campaignsInScope(situation));
		return newest && itemOf(newest);
	},
});

function dayOf(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}

/** A clock that was put back must not bring back what is no longer known. */
function laterOf(one: string, other: string): string {
	return one > other ? one : other;
}
