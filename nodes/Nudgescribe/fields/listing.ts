import type { INodeProperties } from 'n8n-workflow';
import { optional, shownFor } from './field';
import type { Field } from './field';
import { choice, fieldOf, toggle, wholeNumber } from './kinds';

const returnAll = toggle({
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

const most = shownFor(
	returnAll,
	[false],
	wholeNumber({
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	}),
);

/** Return All and Limit: how many records are wanted at most, Infinity for all. */
export const limit: Field<number> = {
	properties: [...returnAll.properties, ...most.properties],
	read: (source) => most.read(source) ?? Infinity,
};

const binaryPropertyName: INodeProperties = {
	displayName: 'Output Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: 'Name of the output field to put the file in',
};

/** The name of the output field that a file is put in. */
export const outputField: Field<string> = fieldOf(binaryPropertyName, (value) =>
	String(value || binaryPropertyName.default),
);

/** One file in place of an item for each record; undefined for items. */
const outputFile = optional(
	choice({
		displayName: 'Return as File',
		name: 'outputFile',
		type: 'options',
		options: [
			{ name: 'CSV', value: 'csv', description: 'A table with a column for each field' },
			{ name: 'JSON Lines', value: 'jsonl', description: 'One JSON object per line' },
		],
		default: 'csv',
		description:
			'Return one file, csv or jsonl, instead of an item for each record. Use it for very many records.',
	}),
);

const escapeFormulas = toggle({
	displayName: 'Escape Formulas',
	name: 'escapeFormulas',
	type: 'boolean',
	default: false,
	description:
		'Whether to put an apostrophe before text that a spreadsheet would read as a formula',
});

const byteOrderMark = toggle({
	displayName: 'Byte Order Mark',
	name: 'byteOrderMark',
	type: 'boolean',
	default: false,
	description:
		'Whether to start the file with a byte order mark, which Excel needs for letters such as ä',
});

/** The options of an operation that gives many records: as items, or as one file. */
export const fileOptions = {
	outputFile,
	escapeFormulas: shownFor(outputFile, ['csv'], escapeFormulas),
	byteOrderMark: shownFor(outputFile, ['csv'], byteOrderMark),
	outputField: shownFor(outputFile, ['csv', 'jsonl'], outputField),
};
