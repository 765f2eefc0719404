import { rowsOfFiles } from '../../api/messageFiles';
import { eachItem } from '../../shared/eachItem';
import { limit, returnAll } from '../../shared/fields/listing';
import { campaign } from '../../shared/fields/locators';
import { options, pagesAtOnce, runNumber } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { itemsOrFile, outputFileOptions } from '../outputFile';
import { campaignOf, limitOf, numberOption, runOf, settingsOf } from '../parameters';
import { runTitleOf } from './runTitle';

export const getAll: Operation = {
	fields: [campaign, returnAll, limit, options(pagesAtOnce, runNumber, ...outputFileOptions)],

	execute: async (node, api) =>
		await eachItem(node, async (itemIndex) => {
			const run = { campaign_id: campaignOf(node, itemIndex), ...runOf(node, itemIndex) };
			const atOnce = numberOption(node, itemIndex, 'pagesAtOnce', 'Pages at Once', 4);
			const most = limitOf(node, itemIndex);
			const settings = settingsOf(node, itemIndex);
			const pages = await rowsOfFiles(api, run, { atOnce, limit: most }, settings);
			const title = `messages-${runTitleOf(node, run, itemIndex)}`;
			return await itemsOrFile(node, itemIndex, { pages, limit: most, title });
		}),
};
