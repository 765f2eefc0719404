import type { CampaignInWorkspace } from '../api/campaigns';
import { isSameStatus } from '../api/campaigns';
import { isRecord } from '../api/json';
import { statuses } from '../shared/fields/statuses';
import { campaignsInScope } from './campaignsInScope';
import type { Situation, TriggerEvent } from './event';
import { itemOf } from './event';

/** A campaign has another status than at the last poll, or is new. The state: the status of each campaign. */
export const campaignStatusChanged: TriggerEvent = {
	filters: [
		{
			...statuses,
			displayName: 'New Status',
			description:
				'Only changes to one of these statuses. An expression can give a list of any; upper and lower case make no difference.',
		},
	],
	options: [],

	look: async (situation, before) => {
		const known = new Map(Object.entries(isRecord(before?.statuses) ? before.statuses : {}));
		const campaigns = await campaignsInScope(situation);
		const items = campaigns
			.filter(({ id, status }) => !isSameStatus(String(known.get(id) ?? ''), status))
			.filter((campaign) => isWanted(situation, campaign))
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
			.find((campaign) => isWanted(situation, campaign));
		return sample && itemOf(sample, { oldStatus: null, newStatus: sample.status });
	},
};

function isWanted({ filters }: Situation, { status }: CampaignInWorkspace): boolean {
	const wanted = Array.isArray(filters.statuses) ? filters.statuses : [];
	return wanted.length === 0 || wanted.some((one) => isSameStatus(String(one), status));
}
