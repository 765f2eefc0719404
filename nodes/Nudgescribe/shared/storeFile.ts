import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

type Input = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

/** A file that is made while it is stored. */
export interface NewFile {
	name: string;
	mimeType: string;
	/** makes the content from its beginning, piece by piece */
	content: () => AsyncIterable<Buffer>;
}

/**
 * Stores a file in n8n's binary data as its pieces are made. Where n8n keeps files on disk, it takes them one by one;
 * where it keeps them elsewhere (memory, database, object storage), it wants the whole file, and says so
 * before it takes the first piece.
 * @throws whatever making the content throws
 */
export async function storeFile(
	node: IExecuteFunctions,
	{ name, mimeType, content }: NewFile,
): Promise<IBinaryData> {
	const { prepareBinaryData } = node.helpers;
	let isBegun = false;
	async function* pieces() {
		isBegun = true;
		yield* content();
	}
	const stored = prepareBinaryData(asInput(pieces()), name, mimeType);
	const isTaken = await stored.then(
		() => true,
		() => isBegun,
	);
	return isTaken ? await stored : await prepareBinaryData(await whole(content()), name, mimeType);
}

/** n8n's type asks for a stream; what writes files (fs.writeFile) takes any async iterable. */
function asInput(pieces: AsyncIterable<Buffer>): Input {
	return pieces as unknown as Input;
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
	const all: Buffer[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all);
}
