import type { IDataObject } from 'n8n-workflow';
import type { Api } from '../api/http/api';
import type { Campaign } from '../api/records/campaign';
import { lookOneByOne } from './counted';
import { itemOf, publishedLastFirst, triggerEvent } from './event';

/** A run that the API makes up for a campaign that was never rerun. */
const FIRST_RUN = 1;

/** A campaign's run history has a new entry. A rerun changes the campaign's status at once, so that tells where to look. */
export const campaignRunStarted = triggerEvent({
	name: 'Campaign Run Started',
	description: 'When a campaign is run again',
	filters: {},
	options: {},

	look: async (situation) =>
		await lookOneByOne(situation, {
			least: FIRST_RUN,
			settlesWithin: 0,
			startsAnew: () => false,
			count: async (campaign) => await readRuns(situation.api, campaign),
			tell: ({ campaign, known }, runs, looks) => {
				const before = known.count ?? runs.length;
				known.count = Math.max(before, runs.length);
				known.isDue = false;
				looks.succeed();
				const isMadeUp = runs.length === FIRST_RUN && known.at === undefined;
				const started = isMadeUp ? [] : runs.slice(0, Math.max(0, runs.length - before));
				return Promise.resolve(started.reverse().map((run) => itemOf(campaign, { run })));
			},
		}),

	sample: async (sight) => {
		const [newest] = await publishedLastFirst(sight);
		if (!newest) return undefined;
		const [run] = await readRuns(sight.api, newest);
		return run && itemOf(newest, { run });
	},
});

/** @returns the runs of a campaign, newest first */
async function readRuns(api: Api, { id }: Campaign): Promise<IDataObject[]> {
	return (await api.read('POST /v1/campaign/rerun/history', { campaign_id: id })).list('runs');
}
