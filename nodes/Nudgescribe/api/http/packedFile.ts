import type { ArrivingFile, Opened } from './arrivingFile';
import { codeIn } from './body';

/** In bytes: gzip ends with four that say how long all was, and zlib with as many; nothing of the content is in them. */
const TRAILER = 4;

/** Opens a part of the same file again, by its range in bytes. */
export type OpenPart = <Result>(
	range: string,
	see: (part: Opened) => Promise<Result>,
) => Promise<Result>;

/**
 * n8n unpacks a body that the server has packed, and takes one that is cut off for whole. Of a whole one, the same comes
 * out without its last bytes; of one that is cut off, less does.
 * @param file that was read to its end
 * @returns whether it is cut off, or may be
 */
export async function isCutOff(file: ArrivingFile, open: OpenPart): Promise<boolean> {
	const { announced, endsWithLine } = file;
	if (file.isWhole) return false;
	if (announced === undefined || announced <= TRAILER) return !endsWithLine;
	const length = announced - TRAILER;
	const bytes = await open(`bytes=0-${length - 1}`, async ({ status, headers, body }) => {
		// A server that has no parts of files gives all of it.
		const isPart = status === 206 && Number(headers['content-length']) === length;
		return isPart ? await sizeOf(body) : undefined;
	});
	if (bytes === undefined) return !endsWithLine;
	if (bytes === file.bytes) return false;
	// Brotli has no trailer: with its last bytes, content is lost from a whole one as well.
	return !endsWithLine || (await isOfZlib(announced, open));
}

/** Whether it is gzip or zlib, which can't be unpacked without their first byte. */
async function isOfZlib(announced: number, open: OpenPart): Promise<boolean> {
	try {
		await open(`bytes=1-${announced - 1}`, async ({ body }) => await sizeOf(body));
		return false;
	} catch (error) {
		return codeIn(error).startsWith('Z_');
	}
}

async function sizeOf(body: Opened['body']): Promise<number> {
	let size = 0;
	for await (const piece of body) size += piece.length;
	return size;
}
