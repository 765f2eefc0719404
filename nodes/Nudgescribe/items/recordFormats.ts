import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

/** How records are written into a file, a page of them at a time. */
export interface RecordFormat {
	extension: string;
	mimeType: string;
	/** returns what writes the pages of one file, in order */
	writer: () => (page: IDataObject[]) => string;
}

export type FormatName = 'csv' | 'jsonl';

export const RECORD_FORMATS: Record<FormatName, RecordFormat> = {
	csv: { extension: 'csv', mimeType: 'text/csv', writer: csvWriter },
	jsonl: { extension: 'jsonl', mimeType: 'application/x-ndjson', writer: () => jsonLines },
};

function jsonLines(page: IDataObject[]): string {
	return page.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/**
 * CSV as in RFC 4180. The first page says which columns there are: they stand in the first line, long before the
 * last record is known.
 * @throws UserError for a later record with a field that has no column
 */
function csvWriter(): (page: IDataObject[]) => string {
	let columns: Set<string> | undefined;
	return (page) => {
		const head = columns ? [] : [[...(columns = columnsOf(page))]];
		const known = columns;
		const rows = page.map((record) => {
			const extra = Object.keys(record).find((name) => !known.has(name));
			if (extra !== undefined) throw noColumn(extra);
			return [...known].map((name) => textOf(record[name]));
		});
		return [...head, ...rows].map((cells) => `${line(cells)}\r\n`).join('');
	};
}

function columnsOf(page: IDataObject[]): Set<string> {
	return new Set(page.flatMap((record) => Object.keys(record)));
}

function textOf(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function line(cells: string[]): string {
	const quoted = cells.map((cell) =>
		/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell,
	);
	// One empty cell without quotes would be an empty line, which readers skip.
	return quoted.length === 1 && quoted[0] === '' ? '""' : quoted.join(',');
}

function noColumn(name: string): UserError {
	return new UserError(`A record has the field '${name}', which has no column in the CSV file`, {
		description:
			"The first page of records has no such field, and the columns are taken from there. Set 'Put Output in File' to 'JSON Lines' to keep all fields.",
	});
}
