import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { Turns } from '../api/turns';

/** Small enough that what is made of a chunk while it is checked or sent is soon gone from memory. */
const CHUNK_BYTES = 64 * 1024;

/** The content of a file in n8n's binary data, which can be read as often as it is needed. */
export interface Content {
	/** in bytes */
	size: number;
	/** reads it from a byte on, in chunks */
	read: (from?: number) => AsyncIterable<Uint8Array>;
}

/**
 * @param property of the input item that holds the file
 * @returns its content, which stays where n8n keeps it
 */
export async function contentOf(
	{ helpers }: IExecuteFunctions,
	itemIndex: number,
	property: string,
	{ id }: IBinaryData,
): Promise<Content> {
	if (id === undefined) {
		const bytes = await helpers.getBinaryDataBuffer(itemIndex, property);
		return { size: bytes.length, read: (from = 0) => chunksOf(bytes, from) };
	}
	const { fileSize } = await helpers.getBinaryMetadata(id);
	return {
		size: fileSize,
		read: (from = 0) => without(from, () => helpers.getBinaryStream(id, CHUNK_BYTES)),
	};
}

async function* chunksOf(bytes: Buffer, start: number): AsyncGenerator<Uint8Array> {
	const turns = new Turns();
	for (let from = start; from < bytes.length; from += CHUNK_BYTES) {
		await turns.due();
		yield bytes.subarray(from, from + CHUNK_BYTES);
	}
}

async function* without(
	bytes: number,
	open: () => Promise<AsyncIterable<Uint8Array>>,
): AsyncGenerator<Uint8Array> {
	let left = bytes;
	for await (const chunk of await open()) {
		if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
		left = Math.max(0, left - chunk.length);
	}
}

/**
 * A file whose content stays where it is until it is sent: the global File would hold all of it. What n8n sends a
 * form with asks for the size first, then reads the stream, from its beginning for each try.
 */
export class ContentFile extends File {
	private sent = { bytes: 0 };

	/** @param start of what is sent, in bytes */
	constructor(
		private readonly content: Content,
		private readonly start: number,
		name: string,
	) {
		super([], name, { type: 'text/csv' });
		Object.defineProperty(this, 'size', { value: content.size - start });
	}

	/** How many bytes were read of it in the last try: what n8n sends a form with may know no stream, and send nothing. */
	get bytesRead(): number {
		return this.sent.bytes;
	}

	override stream(): ReturnType<File['stream']> {
		const chunks = this.content.read(this.start)[Symbol.asyncIterator]();
		const sent = { bytes: 0 };
		this.sent = sent;
		return new ReadableStream<Uint8Array>(
			{
				pull: async (controller) => {
					const { value, done } = await chunks.next();
					if (done) {
						controller.close();
						return;
					}
					sent.bytes += value.length;
					controller.enqueue(value);
				},
				cancel: async () => {
					await chunks.return?.();
				},
			},
			// What nobody asks for is not read, and not counted.
			{ highWaterMark: 0 },
		);
	}
}
