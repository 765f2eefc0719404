import { findRun } from '../../api/records/campaignRuns';
import { ofRun } from '../../fields/campaigns';
import { soughtCampaign } from '../../fields/locators';
import { described } from '../../fields/field';
import { foundOr, ifNotFound } from '../ifNotFound';
import { readOperation } from '../operation';

export const get = readOperation({
	name: 'Get',
	action: 'Get campaign run',
	description: 'Get the latest run of a campaign, or one by its number',
	fields: { campaign: soughtCampaign },
	options: {
		ifNotFound,
		ofRun: described(
			ofRun,
			'Number of the run, from 1 up. Without this option, the latest run is returned.',
		),
	},
	advice: "Check 'Campaign': it may be gone, or belong to another account.",
	run: async ({ campaign: id, options }, { api }) => {
		const { run_number: number } = options.ofRun;
		return await foundOr(options.ifNotFound, {
			id,
			find: async (campaignId) => await findRun(api, campaignId, number),
			missing: () => [
				number === undefined ? 'The campaign has no runs' : `The campaign has no run ${number}`,
				"Check 'Campaign' and 'Run Number', or see all runs with 'Get Many'.",
			],
		});
	},
});
