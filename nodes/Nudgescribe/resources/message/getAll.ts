import { rowsOfFiles } from '../../api/messageFiles';
import { readRecords } from '../../api/pages';
import { recordsOfEachItem } from '../../shared/eachItem';
import { limit, returnAll } from '../../shared/fields/listing';
import { campaign } from '../../shared/fields/locators';
import { options, pagesAtOnce, runNumber } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { campaignOf, limitOf, numberOption, runOf, settingsOf } from '../parameters';

export const getAll: Operation = {
	fields: [campaign, returnAll, limit, options(pagesAtOnce, runNumber)],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const run = { campaign_id: campaignOf(node, itemIndex), ...runOf(node, itemIndex) };
			const atOnce = numberOption(node, itemIndex, 'pagesAtOnce', 'Pages at Once', 4);
			const wanted = { atOnce, limit: limitOf(node, itemIndex) };
			const pages = await rowsOfFiles(api, run, wanted, settingsOf(node, itemIndex));
			return await readRecords(pages, wanted.limit);
		}),
};
