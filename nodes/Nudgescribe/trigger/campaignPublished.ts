import type { INodeExecutionData } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import { entryOf } from '../api/dialect/entry';
import { Turns } from '../api/turns';
import { campaignsInScope, isPublished, itemOf, publishedLastFirst, triggerEvent } from './event';

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
		const turns = new Turns();
		const items: INodeExecutionData[] = [];
		const published = new Map<string, string>();
		for (const campaign of await campaignsInScope(situation, window)) {
			await turns.due();
			if (!isPublished(campaign)) continue;
			const { id, publishedAt } = campaign;
			if (entryOf(seen, id) !== publishedAt) items.push(itemOf(campaign));
			published.set(id, publishedAt);
		}
		return {
			items,
			state: {
				since: laterOf(since, dayOf(situation.now - OVERLAP_MS)),
				published: Object.fromEntries(published),
			},
		};
	},

	sample: async (situation) => {
		const [newest] = await publishedLastFirst(await campaignsInScope(situation));
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
