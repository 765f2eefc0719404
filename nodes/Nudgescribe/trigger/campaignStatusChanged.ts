import { isRecord } from '../api/dialect/json';
import { isSameStatus } from '../api/records/campaigns';
import type { Campaign } from '../api/records/campaigns';
import { statuses } from '../fields/campaigns';
import { campaignsInScope, itemOf, triggerEvent } from './event';

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
		const campaigns = await campaignsInScope(situation);
		const items = campaigns
			.filter(({ id, status }) => !isSameStatus(String(known.get(id) ?? ''), status))
			.filter((campaign) => isWanted(situation.filters.statuses, campaign))
			.map((campaign) =>
				itemOf(campaign, { oldStatus: known.get(campaign.id) ?? null, newStatus: campaign.status }),
			);
		return {
			items,
			state: { statuses: Object.fromEntries(campaigns.map(({ id, status }) => [id, status])) },
		};
	},

	sample: async (situation) => {
		const campaigns = await campaignsInScope(situation);
		const sample = campaigns
			.sort((one, other) => other.publishedAt.localeCompare(one.publishedAt))
			.find((campaign) => isWanted(situation.filters.statuses, campaign));
		return sample && itemOf(sample, { oldStatus: null, newStatus: sample.status });
	},
});

function isWanted(wanted: string[], { status }: Campaign): boolean {
	return wanted.length === 0 || wanted.some((one) => isSameStatus(one, status));
}
