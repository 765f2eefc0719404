import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { hasRows } from '../dialect/table';
import type { BodyOf } from '../endpoints';
import type { Reader } from '../http/reader';
import { Turns } from '../turns';
import { rowsIn } from './csvRows';
import type { Page } from './pages';

/** Whose files: a campaign's, or those of one of its earlier runs. */
export type Run = BodyOf<'POST /v1/messages/pages'>;

/** What a file holds: its text, or its rows where the account sends them in place of CSV. */
export type Content = string | IDataObject[];

/** The API's rows in JSON end after so many, without a word. */
const MOST_JSON_ROWS = 1000;

/**
 * @param page the file's number, as the API counts
 * @returns what the file holds, whole; an error, not thrown, where there is no such file, or nothing in it
 */
export async function readContent(api: Reader, run: Run, page: number): Promise<Content | Error> {
	const body = { ...run, page, format: 'csv' } as const;
	const table = await api.readTableIfThere('POST /v1/messages/fetch', body, 'data');
	if (!Array.isArray(table)) return table;
	if (table.length === MOST_JSON_ROWS) throw maybeCut();
	return await inTexts(table);
}

/** @returns the rows of a file */
export async function rowsOf(content: Content): Promise<Page> {
	return typeof content === 'string' ? await rowsIn(content) : content;
}

/** @returns what tells a file from others, as a page: an empty one where the file has no rows */
export function markOf(content: Content): Page {
	if (typeof content !== 'string') return content;
	return hasRows(content) ? [{ content }] : [];
}

/**
 * @param name of the file, as a person knows it
 * @returns the text of a file
 * @throws OperationalError where there is none
 */
export function textOf(content: Content, name: string): string {
	if (typeof content === 'string') return content;
	throw new OperationalError(`Nudgescribe sends the rows of '${name}' instead of the file`, {
		description:
			"This account has no CSV files. Use 'Get Exported Messages', which reads the rows.",
	});
}

/** CSV has nothing but texts, and so have rows that come in its place. */
async function inTexts(rows: IDataObject[]): Promise<IDataObject[]> {
	const turns = new Turns();
	const texts: IDataObject[] = [];
	for (const row of rows) {
		await turns.due();
		const entries = Object.entries(row).map(([name, value]) => [name, asText(value)]);
		texts.push(Object.fromEntries(entries) as IDataObject);
	}
	return texts;
}

function asText(value: unknown): string {
	if (typeof value === 'object' && value !== null) return JSON.stringify(value);
	return value === null ? '' : String(value);
}

function maybeCut(): OperationalError {
	const most = MOST_JSON_ROWS.toLocaleString('en-US');
	return new OperationalError(`Nudgescribe sent ${most} rows where the whole file was asked for`, {
		description: `Nudgescribe stops there where it does not send CSV, so there may be more. Nothing is returned. Ask Nudgescribe how to get a file as CSV.`,
	});
}
