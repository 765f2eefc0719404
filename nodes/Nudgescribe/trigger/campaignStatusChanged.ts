import type { INodeExecutionData } from 'n8n-workflow';
import { isSameStatus } from '../api/records/campaign';
import { Turns } from '../api/turns';
import { statuses } from '../fields/campaigns';
import { itemOf, newestFirst, triggerEvent } from './event';
import type { Situation } from './situation';
import { seeCampaigns } from './watch';
import type { Seen } from './watch';

/** A campaign has another status than at the last poll, or is new. */
export const campaignStatusChanged = triggerEvent({
	name: 'Campaign Status Changed',
	description: 'When a campaign is created or changes status',
	filters: {
		statuses: statuses({
			displayName: 'New Status',
			description:
				'Only changes to one of these statuses. An expression can give a list of any; upper and lower case make no difference.',
		}),
	},
	options: {},

	look: async (situation) => {
		const turns = new Turns();
		const items: INodeExecutionData[] = [];
		const { isFirst, memory, filters } = situation;
		// What New Status left out till now is no news.
		const before = isFirst ? filters.statuses : memory.own;
		memory.own = filters.statuses;
		for (const one of await seeCampaigns(situation, { since: '' })) {
			await turns.due();
			if (!one.isInScope || !isNews(situation, one)) continue;
			const { status } = one.known;
			if (!isWanted(before, status) || !isWanted(filters.statuses, status)) continue;
			const oldStatus = isFirst || !one.before?.status ? null : one.before.status;
			items.push(itemOf(one.campaign, { oldStatus, newStatus: status }));
		}
		return items;
	},

	sample: async (sight) => {
		const sample = (await newestFirst(sight)).find(({ status }) =>
			isWanted(sight.filters.statuses, status),
		);
		return sample && itemOf(sample, { oldStatus: null, newStatus: sample.status });
	},
});

function isNews({ isFirst, emitExisting }: Situation, { before, known }: Seen): boolean {
	if (isFirst) return emitExisting;
	return !isSameStatus(before?.status ?? '', known.status);
}

function isWanted(wanted: string[], status: string): boolean {
	return wanted.length === 0 || wanted.some((one) => isSameStatus(one, status));
}
