import type { INodeExecutionData } from 'n8n-workflow';
import { mapInTurns } from '../api/inTurns';
import { isSameStatus } from '../api/records/campaign';
import { Turns } from '../api/turns';
import { refuseUnknownStatuses, statuses } from '../fields/campaigns';
import { itemOf, newestFirst, triggerEvent } from './event';
import type { Situation } from './situation';
import { seeCampaigns } from './watch';
import type { Seen } from './watch';

const newStatus = statuses({
	displayName: 'New Status',
	description:
		'Only changes to one of these statuses. An expression can give any, separated by commas or as a list.',
});

/** A campaign has another status than at the last poll, or is new. */
export const campaignStatusChanged = triggerEvent({
	name: 'Campaign Status Changed',
	description: 'When a campaign is created or changes status',
	filters: { statuses: newStatus },
	options: {},

	look: async (situation) => {
		const turns = new Turns();
		const items: INodeExecutionData[] = [];
		const { isFirst, memory, filters } = situation;
		// What New Status left out till now is no news.
		const before = isFirst ? filters.statuses : memory.own;
		const isAsBefore = !isFirst && before.join() === filters.statuses.join();
		memory.own = filters.statuses;
		const seen = await seeCampaigns(situation, { since: '' });
		// Later on, a status that no campaign has at the moment is no mistake.
		if (!isAsBefore) await refuseUnknown(filters.statuses, seen);
		for (const one of seen) {
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
		const campaigns = await newestFirst(sight);
		await refuseUnknownStatuses(newStatus, sight.filters.statuses, campaigns);
		const sample = campaigns.find(({ status }) => isWanted(sight.filters.statuses, status));
		return sample && itemOf(sample, { oldStatus: null, newStatus: sample.status });
	},
});

async function refuseUnknown(wanted: string[], seen: Seen[]): Promise<void> {
	const campaigns = await mapInTurns(seen, ({ campaign }) => campaign);
	await refuseUnknownStatuses(newStatus, wanted, campaigns);
}

function isNews({ isFirst, emitExisting }: Situation, { before, known }: Seen): boolean {
	if (isFirst) return emitExisting;
	return !isSameStatus(before?.status ?? '', known.status);
}

function isWanted(wanted: string[], status: string): boolean {
	return wanted.length === 0 || wanted.some((one) => isSameStatus(one, status));
}
