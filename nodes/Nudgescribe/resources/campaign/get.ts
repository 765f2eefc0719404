import { findCampaign } from '../../api/records/campaigns';
import { soughtCampaign } from '../../fields/locators';
import { foundOr, ifNotFound } from '../ifNotFound';
import { readOperation } from '../operation';

export const get = readOperation({
	name: 'Get',
	action: 'Get campaign',
	description: 'Get a campaign with its status and workspace',
	fields: { campaign: soughtCampaign },
	options: { ifNotFound },
	advice: 'Campaigns are read from their list: the login needs permission to see it.',
	run: async ({ campaign: id, options }, { api }) =>
		await foundOr(options.ifNotFound, {
			id,
			find: async (campaignId) => (await findCampaign(api, campaignId))?.json,
			missing: (campaignId) => [
				`The account has no campaign with the ID '${campaignId}'`,
				"Check 'Campaign': it may be gone, or belong to another account.",
			],
		}),
});
