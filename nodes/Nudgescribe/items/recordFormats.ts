import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { ownValue } from '../api/dialect/fieldNames';
import { withoutFormula } from './formulas';

/** How records are written into a file, a page of them at a time. */
export interface RecordFormat {
	extension: string;
	mimeType: string;
	/** returns what writes the pages of one file, in order: line by line, '' while it looks what there is to write */
	writer: (how: HowToWrite) => (page: IDataObject[]) => Iterable<string>;
}

/** What the options say of how records are written. */
export interface HowToWrite {
	/** whether cells are marked as text that a spreadsheet would take for a formula */
	escapeFormulas?: boolean | undefined;
}

export type FormatName = 'csv' | 'jsonl';

export const RECORD_FORMATS: Record<FormatName, RecordFormat> = {
	csv: { extension: 'csv', mimeType: 'text/csv', writer: csvWriter },
	jsonl: { extension: 'jsonl', mimeType: 'application/x-ndjson', writer: () => jsonLines },
};

function* jsonLines(page: IDataObject[]): Generator<string> {
	for (const record of page) yield `${JSON.stringify(record)}\n`;
}

/**
 * CSV as in RFC 4180. The first page says which columns there are: they stand in the first line, long before the
 * last record is known.
 * @throws UserError for a later record with a field that has no column
 */
function csvWriter({ escapeFormulas }: HowToWrite): (page: IDataObject[]) => Iterable<string> {
	let columns: Set<string> | undefined;
	const line = (cells: string[]) => lineOf(escapeFormulas ? cells.map(withoutFormula) : cells);
	return function* (page) {
		if (!columns) {
			const found = new Set<string>();
			for (const record of page) {
				for (const name of Object.keys(record)) found.add(name);
				yield '';
			}
			columns = found;
			yield line([...found]);
		}
		const known = columns;
		for (const record of page) {
			const extra = Object.keys(record).find((name) => !known.has(name));
			if (extra !== undefined) throw noColumn(extra);
			yield line([...known].map((name) => textOf(ownValue(record, name))));
		}
	};
}

function textOf(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function lineOf(cells: string[]): string {
	const quoted = cells.map((cell) =>
		/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell,
	);
	// One empty cell without quotes would be an empty line, which readers skip.
	const line = quoted.length === 1 && quoted[0] === '' ? '""' : quoted.join(',');
	return `${line}\r\n`;
}

function noColumn(name: string): UserError {
	return new UserError(`A record has the field '${name}', which has no column in the CSV file`, {
		description:
			"The first page of records has no such field, and the columns are taken from there. Set 'Put Output in File' to 'JSON Lines' to keep all fields.",
	});
}
