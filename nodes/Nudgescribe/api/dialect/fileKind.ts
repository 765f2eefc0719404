import { meansRefusal } from './meaning';
import { isTable } from './table';

/** How files begin that are no texts. */
const SIGNATURES: Array<[bytes: number[], what: string]> = [
	[[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive'],
	[[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
];
const GZIP = [0x1f, 0x8b];
/** Marks of texts in UTF-16, of which nothing more is known here. */
const UTF_16 = [
	[0xff, 0xfe],
	[0xfe, 0xff],
];

const IS_PAGE = /^\s*<[a-z!?]/i;
const IS_JSON = /^\s*(\{\s*["}]|\[\s*["{[\]])/;
/** What separates columns; in words, a blank follows a comma. */
const IS_SEPARATED = /[;\t|]|^[^,]*(,(?!\s)[^,]*)+$/;

/** Whether a file is packed with gzip, by how it begins. */
export function isGzip(beginning: Uint8Array): boolean {
	return startsWith(beginning, GZIP);
}

/**
 * Looks at a file that a storage hands out as CSV: some hand out what they have to say in its place.
 * @param beginning of the file, or all of it
 * @returns what it is where it is no CSV file, as the end of a sentence; undefined where it may be one
 */
export function otherThanCsv(beginning: Uint8Array): string | undefined {
	const [, signature] = SIGNATURES.find(([bytes]) => startsWith(beginning, bytes)) ?? [];
	if (signature !== undefined) return signature;
	if (UTF_16.some((mark) => startsWith(beginning, mark))) return undefined;
	if (beginning.includes(0)) return 'no text';
	const text = new TextDecoder().decode(beginning);
	if (text.trim() === '') return 'empty';
	if (IS_PAGE.test(text)) return 'a page, of a website or of a server';
	if (IS_JSON.test(text)) return 'JSON';
	const [line = ''] = text.trimStart().split(/[\r\n]/, 1);
	const isSeparated = IS_SEPARATED.test(line) && !meansRefusal(line);
	return isTable(text) || isSeparated ? undefined : 'a text without columns';
}

function startsWith(bytes: Uint8Array, beginning: number[]): boolean {
	return beginning.every((byte, at) => bytes[at] === byte);
}
