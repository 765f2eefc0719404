import type { INodeExecutionData } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import { filterInTurns } from '../api/inTurns';
import { isSameStatus } from '../api/records/campaign';
import type { Campaign } from '../api/records/campaign';
import { Turns } from '../api/turns';
import { statuses } from '../fields/campaigns';
import { campaignsInScope, itemOf, newestFirst, triggerEvent } from './event';

/** A campaign has another status than at the last poll, or is new. The state: the status of each campaign. */
export const campaignStatusChanged = triggerEvent({
	name: 'Campaign Status Changed',
	description: 'When a campaign gets another status, or is new',
	filters: {
		statuses: statuses({
			displayName: 'New Status',
			description:
				'Only changes to one of these statuses. An expression can give a list of any; upper and lower case make no difference.',
		}),
	},
	options: {},

	look: async (situation, before) => {
		const known = new Map(Object.entries(isRecord(before?.statuses) ? before.statuses : {}));
		const turns = new Turns();
		const items: INodeExecutionData[] = [];
		const statuses = new Map<string, string>();
		for (const campaign of await campaignsInScope(situation)) {
			const { id, status } = campaign;
			const oldStatus = known.get(id) ?? null;
			const isChanged = !isSameStatus(String(oldStatus ?? ''), status);
			if (isChanged && isWanted(situation.filters.statuses, campaign)) {
				items.push(itemOf(campaign, { oldStatus, newStatus: status }));
			}
			statuses.set(id, status);
			await turns.due();
		}
		return { items, state: { statuses: Object.fromEntries(statuses) } };
	},

	sample: async (situation) => {
		const campaigns = await campaignsInScope(situation);
		const wanted = await filterInTurns(campaigns, (campaign) =>
			isWanted(situation.filters.statuses, campaign),
		);
		const [sample] = await newestFirst(wanted);
		return sample && itemOf(sample, { oldStatus: null, newStatus: sample.status });
	},
});

function isWanted(wanted: string[], { status }: Campaign): boolean {
	return wanted.length === 0 || wanted.some((one) => isSameStatus(one, status));
}
