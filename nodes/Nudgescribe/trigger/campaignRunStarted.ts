import type { IDataObject } from 'n8n-workflow';
import type { CampaignInWorkspace } from '../api/campaigns';
import { campaignsInScope, newestFirst } from './campaignsInScope';
import { countPerCampaign } from './countedPerCampaign';
import type { Situation, TriggerEvent } from './event';
import { itemOf } from './event';

/** A run that the API makes up for a campaign that was never rerun. */
const FIRST_RUN = 1;

/** A campaign's run history has a new entry. A rerun changes the campaign's status at once, so that tells where to look. */
export const campaignRunStarted: TriggerEvent = {
	filters: [],
	options: [],

	look: async (situation, before) => {
		const { counts, state } = await countPerCampaign(situation, before, {
			settlesWithin: 0,
			count: async (campaign) => {
				const runs = await readRuns(situation, campaign);
				return { count: runs.length, found: runs };
			},
		});
		const items = counts.flatMap((one) => {
			const known = one.before ?? (before ? FIRST_RUN : 0);
			const started = one.found.slice(0, Math.max(0, one.count - known)).reverse();
			return started.map((run) => itemOf(one.campaign, { run }));
		});
		return { items, state };
	},

	sample: async (situation) => {
		const [newest] = newestFirst(await campaignsInScope(situation));
		if (!newest) return undefined;
		const [run] = await readRuns(situation, newest);
		return run && itemOf(newest, { run });
	},
};

/** @returns the runs of a campaign, newest first */
async function readRuns(
	{ api, settings }: Situation,
	{ id }: CampaignInWorkspace,
): Promise<IDataObject[]> {
	const body = { campaign_id: id };
	const request = { method: 'POST', path: '/v1/campaign/rerun/history', body } as const;
	return (await api.read(request, settings)).list('runs');
}
