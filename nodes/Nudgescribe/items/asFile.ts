import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { storeFile } from '../api/http/storeFile';
import { readPages, readRecords } from '../api/records/pages';
import type { Pages } from '../api/records/pages';
import { Turns } from '../api/turns';
import { Items } from './eachItem';
import type { Output } from './eachItem';
import { RECORD_FORMATS } from './recordFormats';
import type { FormatName, HowToWrite } from './recordFormats';

/** In characters: so much of a file is made and handed on at a time. */
const PIECE = 64 * 1024;

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
	const name = `${title}.${extension}`;
	const write = writer(how);
	let records = 0;
	const first = await storeFile(node, {
		name,
		mimeType,
		content: async function* () {
			for await (const page of readPages(pages, limit)) {
				records += page.length;
				if (page.length > 0) yield* inPieces(write.linesOf(page));
			}
		},
	});
	const again = write.again();
	const rewritten = async function* (even: NonNullable<typeof again>) {
		for await (const chunk of textOf(node, first)) yield* inPieces(even(chunk));
	};
	const data = again
		? await storeFile(node, { name, mimeType, content: () => rewritten(again) })
		: first;
	return withFiles([{ json: { fileName: name, records }, data }], field);
}

/** @returns the text of a stored file, piece by piece */
async function* textOf(
	{ helpers }: IExecuteFunctions,
	{ id, data }: IBinaryData,
): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	const chunks = id === undefined ? bytesOf(data) : await helpers.getBinaryStream(id, PIECE);
	for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
}

/** In memory, n8n keeps a file in base64, of which four characters are three bytes. */
function* bytesOf(base64: string): Generator<Buffer> {
	const { length } = base64;
	for (let at = 0; at < length; at += PIECE)
		yield Buffer.from(base64.slice(at, at + PIECE), 'base64');
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
