import type { IDataObject } from 'n8n-workflow';
import { CsvTable } from './csvTable';
import type { TableStyle } from './csvTable';

/** What writes one file of records, in order. */
export interface RecordWriter {
	/** @returns the lines of the next page, one by one; '' while it looks what there is to write */
	linesOf: (page: IDataObject[]) => Iterable<string>;
	/**
	 * Asked when the last page is written.
	 * @returns what makes good lines of the text of the file, cut anywhere; undefined where they are good as they are
	 */
	again: () => ((chunk: string) => Iterable<string>) | undefined;
}

/** How records are written into a file, a page of them at a time. */
export interface RecordFormat {
	extension: string;
	mimeType: string;
	/** returns what writes one file */
	writer: (how: HowToWrite) => RecordWriter;
}

/** What the options say of how records are written. */
export type HowToWrite = TableStyle;

export type FormatName = 'csv' | 'jsonl';

export const RECORD_FORMATS: Record<FormatName, RecordFormat> = {
	csv: { extension: 'csv', mimeType: 'text/csv', writer: (how) => new CsvTable(how) },
	jsonl: { extension: 'jsonl', mimeType: 'application/x-ndjson', writer: jsonLines },
};

function jsonLines(): RecordWriter {
	return { linesOf: linesInJson, again: () => undefined };
}

function* linesInJson(page: IDataObject[]): Generator<string> {
	for (const record of page) yield `${JSON.stringify(record)}\n`;
}
