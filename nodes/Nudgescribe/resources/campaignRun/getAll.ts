import { recordsOfEachItem } from '../../shared/eachItem';
import { limit, returnAll } from '../../shared/fields/listing';
import { campaign } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { campaignOf, limitOf, settingsOf } from '../parameters';

export const getAll: Operation = {
	fields: [campaign, returnAll, limit, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = { campaign_id: campaignOf(node, itemIndex) };
			const answer = await api.read(
				{ method: 'POST', path: '/v1/campaign/rerun/history', body },
				settingsOf(node, itemIndex),
			);
			return answer.list('runs').slice(0, limitOf(node, itemIndex));
		}),
};
