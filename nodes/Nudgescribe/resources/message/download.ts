import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { sanitizeFilename } from 'n8n-workflow';
import { readFile, readFileNumbers } from '../../api/messageFiles';
import type { Run } from '../../api/messageFiles';
import { eachItem } from '../../shared/eachItem';
import { campaign } from '../../shared/fields/locators';
import { options, runNumber } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { campaignOf, collectionOf, runOf, settingsOf } from '../parameters';

const binaryPropertyName: INodeProperties = {
	displayName: 'Output Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: 'Name of the output field to put the file in',
};

export const download: Operation = {
	fields: [campaign, options(binaryPropertyName, runNumber)],

	execute: async (node, api) =>
		await eachItem(node, async (itemIndex) => {
			const run = { campaign_id: campaignOf(node, itemIndex), ...runOf(node, itemIndex) };
			const { binaryPropertyName: field } = collectionOf(node, 'options', itemIndex);
			const settings = settingsOf(node, itemIndex);
			const numbers = await readFileNumbers(api, run, settings);
			const title = titleOf(node, run, itemIndex);
			const items: INodeExecutionData[] = [];
			for (const [index, page] of numbers.entries()) {
				const fileName = `${title}-${index + 1}-of-${numbers.length}.csv`;
				const data = await readFile(node, api, { run, page, fileName }, settings);
				items.push({
					json: { fileName, file: index + 1, files: numbers.length },
					binary: { [String(field || 'data')]: data },
				});
			}
			return items;
		}),
};

/** @returns the beginning of the file names: the campaign, by name where the list gave it, and the run */
function titleOf(node: IExecuteFunctions, run: Run, itemIndex: number): string {
	const locator: unknown = node.getNodeParameter('campaign', itemIndex, '');
	const named =
		typeof locator === 'object' && locator !== null && 'cachedResultName' in locator
			? String(locator.cachedResultName)
			: run.campaign_id;
	// The list shows a campaign's status behind its name; and n8n's helper takes what follows a slash for the whole name.
	const name = named.replace(/ \([^()]*\)$/, '').replace(/[\s/\\:*?"<>|]+/g, '-');
	const title = sanitizeFilename(name);
	return run.run_number === undefined ? title : `${title}-run-${run.run_number}`;
}
