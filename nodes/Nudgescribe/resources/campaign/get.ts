import { findCampaign } from '../../api/records/campaigns';
import { campaign } from '../../fields/locators';
import { foundOr, ifNotFound } from '../ifNotFound';
import { readOperation } from '../operation';

export const get = readOperation({
	name: 'Get',
	action: 'Get campaign',
	description: 'Get a campaign with its status and workspace',
	fields: { campaign },
	options: { ifNotFound },
	advice: 'Campaigns are read from their list: the login needs the right to see it.',
	run: async ({ campaign, options }, { api }) => {
		const found = await findCampaign(api, campaign);
		return foundOr(found?.json, options.ifNotFound, {
			message: `The account has no campaign with the ID '${campaign}'`,
			description: "Check 'Campaign': it may be gone, or belong to another account.",
		});
	},
});
