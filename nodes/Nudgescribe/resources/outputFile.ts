import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readPages, readRecords } from '../api/pages';
import type { Pages } from '../api/pages';
import { itemsOf } from '../shared/eachItem';
import { storeFile } from '../shared/storeFile';
import { collectionOf } from './parameters';
import { RECORD_FORMATS } from './recordFormats';
import type { RecordFormat } from './recordFormats';

/** The name of the field that a file is put in; also for operations that always return files. */
export const binaryPropertyName: INodeProperties = {
	displayName: 'Output Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: 'Name of the output field to put the file in',
};

/** The options of an operation that gives many records: as items, or as one file. */
export const outputFileOptions: INodeProperties[] = [
	{
		displayName: 'Put Output in File',
		name: 'outputFile',
		type: 'options',
		options: [
			{ name: 'CSV', value: 'csv', description: 'A table with the fields as columns' },
			{ name: 'JSON Lines', value: 'jsonl', description: 'One record in JSON on each line' },
		],
		default: 'csv',
		description:
			'Whether to return one file with all records instead of an item for each: csv or jsonl. For very many records, since n8n holds items in memory.',
	},
	{
		...binaryPropertyName,
		displayOptions: { show: { outputFile: ['csv', 'jsonl'] } },
	},
];

/** What is to be read, and what a file of it is called. */
export interface Wanted {
	pages: Pages;
	/** how many records at most */
	limit: number;
	/** the file's name, without its extension */
	title: string;
}

/** @returns an item for each record or, when the options say so, one with a file of all records */
export async function itemsOrFile(
	node: IExecuteFunctions,
	itemIndex: number,
	{ pages, limit, title }: Wanted,
): Promise<INodeExecutionData[]> {
	const format = formatOf(node, itemIndex);
	if (!format) return itemsOf(await readRecords(pages, limit), itemIndex);
	const fileName = `${title}.${format.extension}`;
	let records = 0;
	const data = await storeFile(node, {
		name: fileName,
		mimeType: format.mimeType,
		content: async function* () {
			const write = format.writer();
			for await (const page of readPages(pages, limit)) {
				records += page.length;
				if (page.length > 0) yield Buffer.from(write(page), 'utf8');
			}
		},
	});
	return [{ json: { fileName, records }, binary: { [outputFieldOf(node, itemIndex)]: data } }];
}

/** @returns the name of the output field that a file is put in */
export function outputFieldOf(node: IExecuteFunctions, itemIndex: number): string {
	return String(collectionOf(node, 'options', itemIndex).binaryPropertyName || 'data');
}

function formatOf(node: IExecuteFunctions, itemIndex: number): RecordFormat | undefined {
	const { outputFile: value } = collectionOf(node, 'options', itemIndex);
	if (value === undefined || value === '') return undefined;
	const format = RECORD_FORMATS[String(value)];
	if (format) return format;
	throw new NodeOperationError(node.getNode(), `'Put Output in File' can't be '${String(value)}'`, {
		description: "It can be 'csv' or 'jsonl'.",
		itemIndex,
	});
}
