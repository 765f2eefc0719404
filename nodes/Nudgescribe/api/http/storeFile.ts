import type { IBinaryData, IExecuteFunctions, IPollFunctions } from 'n8n-workflow';
import { OperationalError, UserError } from 'n8n-workflow';

/** What has n8n's binary data. */
export type StoreContext = IExecuteFunctions | IPollFunctions;

/** A file that is made while it is stored. */
export interface NewFile {
	name: string;
	mimeType: string;
	/** makes the content from its beginning, piece by piece; it may be asked for twice, and gone through once */
	content: () => AsyncIterable<Uint8Array>;
}

/** A file that n8n's binary data did not take; to make it again would not help. */
export class NotStored extends OperationalError {}

/**
 * Stores a file in n8n's binary data as its pieces are made. Where n8n keeps files on disk, it takes them one by one;
 * where it keeps them elsewhere (memory, database, object storage), it wants the whole file, and says so
 * before it takes the first piece.
 * @throws whatever making the content throws; NotStored in words for people where the whole file is not taken
 */
export async function storeFile(
	{ helpers: { prepareBinaryData } }: StoreContext,
	{ name, mimeType, content }: NewFile,
): Promise<IBinaryData> {
	let isBegun = false;
	async function* pieces() {
		isBegun = true;
		yield* content();
	}
	// n8n's type asks for a stream; what writes files (fs.writeFile) takes any async iterable.
	const input = pieces() as unknown as Parameters<typeof prepareBinaryData>[0];
	const stored = prepareBinaryData(input, name, mimeType);
	const isTaken = await stored.then(
		() => true,
		() => isBegun,
	);
	if (isTaken) return await stored;
	const bytes = await whole(content());
	try {
		return await prepareBinaryData(bytes, name, mimeType);
	} catch (error) {
		throw notStored(name, error);
	}
}

/** What n8n says for people names the setting that helps; what its database or object storage says does not. */
function notStored(name: string, error: unknown): NotStored {
	const description =
		error instanceof UserError
			? error.message
			: 'The file was read, and the place where n8n keeps files did not take it. Ask whoever runs n8n to look at that: the database or object storage, its space, and whether n8n can reach it.';
	return new NotStored(`n8n could not keep the file '${name}'`, { description });
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all);
}
