import type { IDataObject } from 'n8n-workflow';
import type { Reader } from '../http/reader';
import type { FilesSeen } from './exportWatch';
import { readJsonRows } from './messageFiles';
import type { Run } from './messageFiles';
import { Turns } from '../turns';
import { fingerprintOf } from './fingerprint';
import { readFirstNumber } from './pages';

/**
 * Looks which exported files there are. Where there is no export yet, an API may say so with 400 or 404: no files.
 * @param before what is compared with: what the files hold is read only where there are as many
 */
export async function seeFiles(api: Reader, run: Run, before?: FilesSeen): Promise<FilesSeen> {
	const answer = await api.readIfThere('POST /v1/messages/pages', run);
	if (answer instanceof Error) return { count: 0, held: '', refusal: answer.message };
	const count = answer.count('pages', 'files');
	const isComparable = count > 0 && (!before || count === before.count);
	return { count, held: isComparable ? await readHeld(api, run, count) : '' };
}

/** @returns what tells the first rows of the first and of the last file from others; either may not be there */
async function readHeld(api: Reader, run: Run, count: number): Promise<string> {
	const known = new Map<number, Promise<IDataObject[] | Error>>();
	const fetch = async (page: number) => {
		const rows = known.get(page) ?? readJsonRows(api, run, page);
		known.set(page, rows);
		return await rows;
	};
	// The API may count files from 0.
	const first = await readFirstNumber({ count, atOnce: () => 1, fetch });
	const ends = [first, first + count - 1].map(async (page) => {
		const rows = await fetch(page);
		return rows instanceof Error ? null : rows;
	});
	return await fingerprintOf(await Promise.all(ends), new Turns());
}
