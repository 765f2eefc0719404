import type { IDataObject } from 'n8n-workflow';
import type { Api } from '../api/http/api';
import type { Campaign } from '../api/records/campaign';
import { countPerCampaign } from './countedPerCampaign';
import { campaignsInScope, itemOf, publishedLastFirst, triggerEvent } from './event';

/** A run that the API makes up for a campaign that was never rerun. */
const FIRST_RUN = 1;

/** A campaign's run history has a new entry. A rerun changes the campaign's status at once, so that tells where to look. */
export const campaignRunStarted = triggerEvent({
	name: 'Campaign Run Started',
	description: 'When a campaign is run again',
	filters: {},
	options: {},

	look: async (situation, before) => {
		const { counts, state } = await countPerCampaign(situation, before, {
			settlesWithin: 0,
			count: async (campaign) => {
				const runs = await readRuns(situation.api, campaign);
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
		const [newest] = await publishedLastFirst(await campaignsInScope(situation));
		if (!newest) return undefined;
		const [run] = await readRuns(situation.api, newest);
		return run && itemOf(newest, { run });
	},
});

/** @returns the runs of a campaign, newest first */
async function readRuns(api: Api, { id }: Campaign): Promise<IDataObject[]> {
	return (await api.read('POST /v1/campaign/rerun/history', { campaign_id: id })).list('runs');
}
