import { textOf, TooLarge } from '../../../../credentials/body';
import type { Arriving } from '../../../../credentials/body';
import { Structure } from '../dialect/structure';

/** Far more than a page of customers, and as much as fits into n8n's memory beside what is made of it. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A body that ended before its end. */
export class Damaged extends Error {
	/** @param reason a code of Node.js */
	constructor(readonly reason: string) {
		super(reason);
	}
}

/**
 * @param signal ends the reading, and the connection with it
 * @returns the text of an answer
 * @throws TooLarge once it is certain that it is; Damaged when the connection breaks, or what came can't be unpacked
 */
export async function readAnswer(body: Arriving, signal: AbortSignal): Promise<string> {
	const structure = new Structure();
	let bytes = 0;
	const see = (piece: Uint8Array) => {
		bytes += piece.length;
		structure.add(piece);
		const excess = bytes > MOST_BYTES ? 'larger than 256 MB' : structure.excess;
		if (excess !== undefined) throw new TooLarge(excess);
	};
	try {
		return await textOf(body, signal, see);
	} catch (error) {
		throw error instanceof TooLarge ? error : new Damaged(codeIn(error));
	}
}

/** @returns the code of Node.js that an error has; the one for a connection that broke where it has none */
export function codeIn(error: unknown): string {
	const isObject = typeof error === 'object' && error !== null;
	const code: unknown = isObject && 'code' in error ? error.code : undefined;
	return typeof code === 'string' ? code : 'ERR_STREAM_PREMATURE_CLOSE';
}
