import { limit } from '../../fields/listing';
import { campaign } from '../../fields/locators';
import { limited } from '../../items/limited';
import { readOperation } from '../operation';

export const getAll = readOperation({
	name: 'Get Many',
	action: 'Get many campaign runs',
	description: 'Get the runs of a campaign, newest first',
	fields: { campaign, limit },
	advice: "Check 'Campaign': it may be gone, or belong to another account.",
	run: async ({ campaign, limit }, { api, hint }) => {
		const answer = await api.read('POST /v1/campaign/rerun/history', { campaign_id: campaign });
		return limited(answer.list('runs'), limit, 'runs', hint);
	},
});
