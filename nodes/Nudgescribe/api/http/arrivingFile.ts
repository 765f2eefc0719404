import type { IDataObject } from 'n8n-workflow';
import type { Arriving } from '../../../../credentials/body';
import { isGzip, otherThanCsv } from '../dialect/fileKind';
import type { BadFile } from './badFile';
import { codeIn, Damaged } from './body';

/** In bytes: so much of a file tells what it is. */
const LOOKED_AT = 64 * 1024;
/** Node's codes for what can't be unpacked: of zlib, of Brotli, and of bytes behind the end. */
const OF_PACKING = /^(Z_|ERR__|ERR_BROTLI|ERR_TRAILING_JUNK)/;
const LINE_ENDS = [0x0a, 0x0d];

/** A response of a storage, its body not read yet. */
export interface Opened {
	status: number;
	headers: IDataObject;
	body: Arriving;
}

/** A file that came, and is not what it should be. */
export class Unfit extends Error {
	constructor(readonly bad: BadFile) {
		super(bad.type);
	}
}

/** A CSV file as it arrives from a storage: it is looked at on its way into n8n's store, and no more of it is kept. */
export class ArrivingFile {
	/** how many bytes came, as n8n hands them over: it has unpacked them where the server packed them */
	bytes = 0;

	private last: number | undefined;

	constructor(private readonly response: Pick<Opened, 'headers' | 'body'>) {}

	/**
	 * @returns the content, piece by piece; unpacked where the file itself is packed
	 * @throws Unfit where it is no CSV file, or can't be unpacked; Damaged when the connection breaks
	 */
	async *content(): AsyncGenerator<Uint8Array> {
		const pieces = this.arriving();
		const beginning = await beginningOf(pieces);
		const all = joined(beginning, pieces);
		yield* asCsv(isGzip(beginning) ? unpacked(all) : all);
	}

	/** How many bytes the server said that it sends; undefined where it did not. */
	get announced(): number | undefined {
		const length = Number(this.response.headers['content-length']);
		return Number.isSafeInteger(length) ? length : undefined;
	}

	/** Whether the connection has told that all came: so many bytes as were announced, or a last piece that says so. */
	get isWhole(): boolean {
		const { announced } = this;
		if (announced !== undefined) return announced === this.bytes;
		return this.response.headers['transfer-encoding'] !== undefined;
	}

	/** Whether a line ends where the file does. */
	get endsWithLine(): boolean {
		return this.last !== undefined && LINE_ENDS.includes(this.last);
	}

	private async *arriving(): AsyncGenerator<Uint8Array> {
		try {
			for await (const piece of this.response.body) {
				this.bytes += piece.length;
				this.last = piece[piece.length - 1] ?? this.last;
				yield piece;
			}
		} catch (error) {
			throw damagedBy(error);
		}
	}
}

async function* asCsv(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
	const beginning = await beginningOf(pieces);
	const other = otherThanCsv(beginning);
	if (other !== undefined) throw new Unfit({ type: 'unfit', what: other });
	yield beginning;
	yield* pieces;
}

/** @returns what comes first: as much as is looked at, or all there is */
async function beginningOf(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
	const held: Uint8Array[] = [];
	let size = 0;
	while (size < LOOKED_AT) {
		const { value, done } = await pieces.next();
		if (done === true) break;
		held.push(value);
		size += value.length;
	}
	return Buffer.concat(held);
}

async function* joined(
	beginning: Uint8Array,
	pieces: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	yield beginning;
	yield* pieces;
}

/** @throws Unfit where it is cut off */
async function* unpacked(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
	const opened = ReadableStream.from(pieces).pipeThrough(new DecompressionStream('gzip'));
	try {
		yield* opened;
	} catch (error) {
		throw damagedBy(error);
	}
}

/** What can't be unpacked was cut off, or changed on its way to where it is kept. */
function damagedBy(error: unknown): Error {
	const isOfPacking = !(error instanceof Damaged) && OF_PACKING.test(codeIn(error));
	if (isOfPacking) return new Unfit({ type: 'cutOff' });
	return error instanceof Damaged ? error : new Damaged(codeIn(error));
}
