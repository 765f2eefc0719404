import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { sanitizeFilename } from 'n8n-workflow';
import { download as downloadFile } from '../../api/download';
import { readPageNumbers } from '../../api/pages';
import type { CallSettings, Connection } from '../../api/request';
import { eachItem } from '../../shared/eachItem';
import { campaign } from '../../shared/fields/locators';
import { options, runNumber } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { campaignOf, collectionOf, runOf, settingsOf } from '../parameters';
import type { Run } from './files';
import { readCsvText, readFileCount, readFileUrl, readJsonRows } from './files';

const MIME_TYPE = 'text/csv';

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
			const numbers = await readPageNumbers({
				count: await readFileCount(api, run, settings),
				atOnce: () => 1,
				fetch: async (page) => await readJsonRows(api, run, page, settings),
			});
			const title = titleOf(node, run, itemIndex);
			const items: INodeExecutionData[] = [];
			for (const [index, page] of numbers.entries()) {
				const fileName = `${title}-${index + 1}-of-${numbers.length}.csv`;
				const data = await fetchFile(node, api, { run, page, fileName }, settings);
				items.push({
					json: { fileName, file: index + 1, files: numbers.length },
					binary: { [String(field || 'data')]: data },
				});
			}
			return items;
		}),
};

async function fetchFile(
	node: IExecuteFunctions,
	api: Connection,
	{ run, page, fileName }: { run: Run; page: number; fileName: string },
	settings: CallSettings,
) {
	// The API has addresses for the current run's files only.
	const url =
		run.run_number === undefined ? await readFileUrl(api, run, page, settings) : undefined;
	if (!url) {
		const text = await readCsvText(api, run, page, settings);
		return await node.helpers.prepareBinaryData(Buffer.from(text, 'utf8'), fileName, MIME_TYPE);
	}
	let known: string | undefined = url;
	const address = async () => {
		const next = known ?? (await readFileUrl(api, run, page, settings)) ?? url;
		known = undefined;
		return next;
	};
	return await downloadFile(node, api, { address, name: fileName, mimeType: MIME_TYPE }, settings);
}

/** @returns the beginning of the file names: the campaign, by name where the list gave it, and the run */
function titleOf(node: IExecuteFunctions, run: Run, itemIndex: number): string {
	const locator: unknown = node.getNodeParameter('campaign', itemIndex, '');
	const named =
		typeof locator === 'object' && locator !== null && 'cachedResultName' in locator
			? String(locator.cachedResultName)
			: run.campaign_id;
	const title = sanitizeFilename(named).trim().replace(/\s+/g, '-');
	return run.run_number === undefined ? title : `${title}-run-${run.run_number}`;
}
