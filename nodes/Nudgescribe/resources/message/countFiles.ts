import { readFileCount } from '../../api/messageFiles';
import { recordsOfEachItem } from '../../shared/eachItem';
import { campaign } from '../../shared/fields/locators';
import { options, runNumber } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { campaignOf, runOf, settingsOf } from '../parameters';

export const countFiles: Operation = {
	fields: [campaign, options(runNumber)],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const run = { campaign_id: campaignOf(node, itemIndex), ...runOf(node, itemIndex) };
			return [{ files: await readFileCount(api, run, settingsOf(node, itemIndex)) }];
		}),
};
