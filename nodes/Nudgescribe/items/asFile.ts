import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readPages, readRecords } from '../api/records/pages';
import type { Pages } from '../api/records/pages';
import { Turns } from '../api/turns';
import { Items } from './eachItem';
import type { Output } from './eachItem';
import { RECORD_FORMATS } from './recordFormats';
import type { FormatName, HowToWrite } from './recordFormats';

/** In characters: so much of a file is made and handed on at a time. */
const PIECE = 64 * 1024;

/** A file that is made while it is stored. */
interface NewFile {
	name: string;
	mimeType: string;
	/** makes the content from its beginning, piece by piece */
	content: () => AsyncIterable<Buffer>;
}

/** What is to be read, and what a file of it is called. */
export interface Wanted {
	pages: Pages;
	/** how many records at most */
	limit: number;
	/** the file's name, without its extension */
	title: string;
}

/** What the options say of a file. */
export interface FileChoice extends HowToWrite {
	/** its format; items are wanted where there is none */
	outputFile?: FormatName | undefined;
	/** the name of the output field that it is put in */
	outputField?: string | undefined;
}

/** @returns the records or, where the options say so, an item with a file of all of them, written as the pages arrive */
export async function recordsOrFile(
	node: IExecuteFunctions,
	{ pages, limit, title }: Wanted,
	{ outputFile: format, outputField: field, ...how }: FileChoice,
): Promise<Output> {
	if (format === undefined || field === undefined) return await readRecords(pages, limit);
	const { extension, mimeType, writer } = RECORD_FORMATS[format];
	const fileName = `${title}.${extension}`;
	let records = 0;
	const data = await storeFile(node, {
		name: fileName,
		mimeType,
		content: async function* () {
			const write = writer(how);
			for await (const page of readPages(pages, limit)) {
				records += page.length;
				if (page.length > 0) yield* inPieces(write(page));
			}
		},
	});
	return withFiles([{ json: { fileName, records }, data }], field);
}

/** @returns the lines as pieces of a file; others may have the event loop between two lines */
async function* inPieces(lines: Iterable<string>): AsyncGenerator<Buffer> {
	const turns = new Turns();
	let piece = '';
	for (const line of lines) {
		piece += line;
		if (piece.length >= PIECE) {
			yield Buffer.from(piece, 'utf8');
			piece = '';
		}
		await turns.due();
	}
	if (piece !== '') yield Buffer.from(piece, 'utf8');
}

/** @returns an item for each record, with its file in an output field */
export function withFiles(
	files: Array<{ json: IDataObject; data: IBinaryData }>,
	field: string,
): Items {
	return new Items(files.map(({ json, data }) => ({ json, binary: { [field]: data } })));
}

/**
 * Stores a file in n8n's binary data as its pieces are made. Where n8n keeps files on disk, it takes them one by one;
 * where it keeps them elsewhere (memory, database, object storage), it wants the whole file, and says so
 * before it takes the first piece.
 * @throws whatever making the content throws
 */
async function storeFile(
	node: IExecuteFunctions,
	{ name, mimeType, content }: NewFile,
): Promise<IBinaryData> {
	const { prepareBinaryData } = node.helpers;
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
	return isTaken ? await stored : await prepareBinaryData(await whole(content()), name, mimeType);
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
	const all: Buffer[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all);
}
