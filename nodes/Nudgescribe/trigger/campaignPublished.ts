import type { INodeExecutionData } from 'n8n-workflow';
import { Turns } from '../api/turns';
import { itemOf, publishedLastFirst, triggerEvent } from './event';
import { isNewlyPublished, isPublished } from './publication';
import type { Situation } from './situation';
import { seeCampaigns } from './watch';
import type { Seen } from './watch';

/** The API filters by whole days, in a time zone of its own: two days more lose nothing. */
const MARGIN_MS = 2 * 24 * 60 * 60 * 1000;
/** A campaign may be published with a date of days ago. It shows where all are asked for. */
const WHOLE_EVERY_MS = 60 * 60 * 1000;

/** A campaign became Published. Mostly, only those with a date of the last days are asked for, which are few. */
export const campaignPublished = triggerEvent({
	name: 'Campaign Published',
	description: 'When a campaign is published',
	filters: {},
	options: {},

	look: async (situation) => {
		const since = firstDay(situation);
		const seen = await seeCampaigns(situation, { since });
		if (since === '') situation.memory.wholeAt = situation.now;
		const turns = new Turns();
		const items: INodeExecutionData[] = [];
		for (const one of seen) {
			await turns.due();
			if (one.isInScope && isNews(situation, one)) items.push(itemOf(one.campaign));
		}
		return items;
	},

	sample: async (sight) => {
		const [newest] = await publishedLastFirst(sight);
		return newest && itemOf(newest);
	},
});

function isNews({ isFirst, emitExisting }: Situation, { before, known, isOld }: Seen): boolean {
	if (isFirst) return emitExisting && isPublished(known.status);
	return !isOld && isNewlyPublished(before, known);
}

/** @returns the first day that is asked for; '' for all, also where the clock was put back */
function firstDay({ isFirst, now, memory: { wholeAt } }: Situation): string {
	const since = now - wholeAt;
	if (isFirst || since < 0 || since >= WHOLE_EVERY_MS) return '';
	return new Date(wholeAt - MARGIN_MS).toISOString().slice(0, 10);
}
