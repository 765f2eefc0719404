import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
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
 * @throws NodeOperationError when n8n does not have it, or can't read it; its content can throw that, too
 */
export async function contentOf(
	node: IExecuteFunctions,
	itemIndex: number,
	property: string,
	{ id }: IBinaryData,
): Promise<Content> {
	const { helpers } = node;
	if (id === undefined) {
		const bytes = await helpers.getBinaryDataBuffer(itemIndex, property);
		return { size: bytes.length, read: (from = 0) => chunksOf(bytes, from) };
	}
	const kept = async <Found>(found: Promise<Found>): Promise<Found> => {
		try {
			return await found;
		} catch {
			throw notKept(node, itemIndex, property);
		}
	};
	const { fileSize } = await kept(helpers.getBinaryMetadata(id));
	const open = async () => await kept(helpers.getBinaryStream(id, CHUNK_BYTES));
	return { size: fileSize, read: (from = 0) => without(from, open) };
}

/** What n8n's stores say of it is different in each, and as good as nothing: 'File not found', or a query. */
function notKept(node: IExecuteFunctions, itemIndex: number, property: string): NodeOperationError {
	const message = `n8n can't read the file in the input field '${property}'`;
	const description =
		"It is not where n8n keeps files. Run the node that supplies it again. If that does not help, ask whoever runs n8n: in queue mode, all of n8n's processes have to keep files in one place, such as the database (N8N_DEFAULT_BINARY_DATA_MODE).";
	return new NodeOperationError(node.getNode(), message, { description, itemIndex });
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
