import type { Reader } from '../http/reader';
import { Turns } from '../turns';
import type { FilesSeen } from './exportWatch';
import { fingerprintOf } from './fingerprint';
import { Files } from './messageFiles';
import type { Run } from './messageFiles';

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

/** @returns what tells the first and the last file from others; either may not be there */
async function readHeld(api: Reader, run: Run, count: number): Promise<string> {
	const files = await Files.of(api, run, count);
	const ends = [1, count].map(async (number) => {
		const content = await files.content(number);
		return content instanceof Error ? null : content;
	});
	return await fingerprintOf(await Promise.all(ends), new Turns());
}
