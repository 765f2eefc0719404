import type { IDataObject } from 'n8n-workflow';
import { CsvTable } from './csvTable';

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
	csv: { extension: 'csv', mimeType: 'text/csv', writer: csvLines },
	jsonl: { extension: 'jsonl', mimeType: 'application/x-ndjson', writer: () => jsonLines },
};

function* jsonLines(page: IDataObject[]): Generator<string> {
	for (const record of page) yield `${JSON.stringify(record)}\n`;
}

function csvLines({
	escapeFormulas = false,
}: HowToWrite): (page: IDataObject[]) => Iterable<string> {
	const table = new CsvTable(escapeFormulas);
	return (page) => table.linesOf(page);
}
