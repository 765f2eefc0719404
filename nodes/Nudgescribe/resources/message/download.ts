import type { INodeExecutionData } from 'n8n-workflow';
import { readFile, readFileNumbers } from '../../api/messageFiles';
import { eachItem } from '../../shared/eachItem';
import { campaign } from '../../shared/fields/locators';
import { options, runNumber } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { binaryPropertyName, outputFieldOf } from '../outputFile';
import { campaignOf, runOf, settingsOf } from '../parameters';
import { runTitleOf } from './runTitle';

export const download: Operation = {
	fields: [campaign, options(binaryPropertyName, runNumber)],

	execute: async (node, api) =>
		await eachItem(node, async (itemIndex) => {
			const run = { campaign_id: campaignOf(node, itemIndex), ...runOf(node, itemIndex) };
			const field = outputFieldOf(node, itemIndex);
			const settings = settingsOf(node, itemIndex);
			const numbers = await readFileNumbers(api, run, settings);
			const title = runTitleOf(node, run, itemIndex);
			const items: INodeExecutionData[] = [];
			for (const [index, page] of numbers.entries()) {
				const fileName = `${title}-${index + 1}-of-${numbers.length}.csv`;
				const data = await readFile(node, api, { run, page, fileName }, settings);
				items.push({
					json: { fileName, file: index + 1, files: numbers.length },
					binary: { [field]: data },
				});
			}
			return items;
		}),
};
