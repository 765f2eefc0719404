import type { IBinaryData, IDataObject } from 'n8n-workflow';
import type { BodyOf } from '../endpoints';
import type { Reader } from '../http/reader';
import { download } from '../http/download';
import type { DownloadContext } from '../http/download';
import { rowsIn } from './csvRows';
import { readFirstNumber } from './pages';
import type { Pages } from './pages';

const MIME_TYPE = 'text/csv';

/** The API's answer in JSON ends after so many rows of a file, without a word. */
const MOST_JSON_ROWS = 1000;

/** Whose files: a campaign's, or those of one of its earlier runs. */
export type Run = BodyOf<'POST /v1/messages/pages'>;

/** @returns how many exported files there are */
export async function readFileCount(api: Reader, run: Run): Promise<number> {
	return (await api.read('POST /v1/messages/pages', run)).count('pages', 'files');
}

/**
 * @param limit how many rows are wanted: a file is read whole only where that takes it
 * @returns the exported files as pages of rows
 */
export async function rowsOfFiles(
	api: Reader,
	run: Run,
	{ atOnce, limit }: { atOnce: number; limit: number },
): Promise<Pages> {
	const wholeFile = async (page: number) => {
		const text = await readCsvText(api, run, page);
		return typeof text === 'string' ? await rowsIn(text) : text;
	};
	let areLong = false;
	return {
		count: await readFileCount(api, run),
		atOnce: () => (api.isSlowed ? 1 : atOnce),
		fetch: async (page) => {
			// After one long file, the next ones are probably long too. With a limit, pages are compared by how they were read.
			if (areLong && limit === Infinity) return await wholeFile(page);
			const rows = await readJsonRows(api, run, page);
			const isCut = !(rows instanceof Error) && rows.length === MOST_JSON_ROWS;
			if (!isCut || limit <= MOST_JSON_ROWS) return rows;
			areLong = true;
			return await wholeFile(page);
		},
	};
}

/** The exported files of a run: how many there are, and the number of the first one, as the API counts. */
export interface Files {
	count: number;
	first: 0 | 1;
}

/** @returns the files there are, which have the first one's number and those that follow it */
export async function readFiles(api: Reader, run: Run): Promise<Files> {
	const count = await readFileCount(api, run);
	const fetch = async (page: number) => await readJsonRows(api, run, page);
	return { count, first: await readFirstNumber({ count, atOnce: () => 1, fetch }) };
}

/**
 * @param page the file's number, as the API counts
 * @returns the whole file in n8n's binary data
 */
export async function readFile(
	node: DownloadContext,
	api: Reader,
	{ run, page, fileName }: { run: Run; page: number; fileName: string },
): Promise<IBinaryData> {
	// The API has addresses for the current run's files only.
	const first = run.run_number === undefined ? await readFileUrl(api, run, page) : undefined;
	if (first === undefined || first instanceof Error) {
		const text = await readCsvText(api, run, page);
		if (text instanceof Error) throw text;
		return await node.helpers.prepareBinaryData(Buffer.from(text, 'utf8'), fileName, MIME_TYPE);
	}
	let known: string | undefined = first;
	const address = async () => {
		const next = known ?? (await readFileUrl(api, run, page));
		known = undefined;
		if (next instanceof Error) throw next;
		return next;
	};
	return await download(node, api, { address, name: fileName, mimeType: MIME_TYPE });
}

/** @returns the first rows of a file, or the API's words when there is no such file */
export async function readJsonRows(
	api: Reader,
	run: Run,
	page: number,
): Promise<IDataObject[] | Error> {
	const body = { ...run, page, format: 'json' } as const;
	const answer = await api.readIfThere('POST /v1/messages/fetch', body);
	return answer instanceof Error ? answer : answer.list('data');
}

/** @returns the whole text of a file, or the API's words when there is no such file */
async function readCsvText(api: Reader, run: Run, page: number): Promise<string | Error> {
	const body = { ...run, page, format: 'csv' } as const;
	const answer = await api.readIfThere('POST /v1/messages/fetch', body);
	return answer instanceof Error ? answer : answer.text('data');
}

/** @returns the address that a file can be downloaded from for a while, or the API's words when it offers none */
async function readFileUrl(api: Reader, run: Run, page: number): Promise<string | Error> {
	const body = { ...run, page, format: 'url' } as const;
	const answer = await api.readIfThere('POST /v1/messages/fetch', body);
	return answer instanceof Error ? answer : answer.text('url');
}
