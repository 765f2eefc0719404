import type { Problem } from './problem';

const ITEMS =
	"or read it with the node 'Extract from File', and send its items with 'Create or Update'.";
const AS_CSV = `Save it as CSV in UTF-8, ${ITEMS}`;
const GET_CSV = 'Get the data as CSV in UTF-8.';
const UNPACK = "Unpack it first, with the node 'Compression', say.";
const PAGE =
	'An earlier node may have got a page in place of the file, with an error or a login: look at it there.';

/** What files begin with that are no text, in Latin-1. */
const SIGNATURES = [
	{
		begins: ['PK\x03\x04', 'PK\x05\x06'],
		is: 'an Excel workbook, or another ZIP archive',
		wayOut: AS_CSV,
	},
	{ begins: ['\xd0\xcf\x11\xe0'], is: 'an old Excel workbook', wayOut: AS_CSV },
	{ begins: ['%PDF-'], is: 'a PDF', wayOut: GET_CSV },
	{ begins: ['\x1f\x8b'], is: 'packed with gzip', wayOut: UNPACK },
	{
		begins: ['7z\xbc\xaf', 'Rar!\x1a', '\x28\xb5\x2f\xfd', '\xfd7zXZ\0'],
		is: 'an archive',
		wayOut: UNPACK,
	},
	{ begins: ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a'], is: 'an image', wayOut: GET_CSV },
	{ begins: ['{\\rtf'], is: 'a text document (RTF)', wayOut: AS_CSV },
];

/** What a first line of JSON goes on with: a name in brackets is a column like any other. */
const JSON_LINE = /^(\{\s*($|\}|"[^"]*("\s*:|$))|\[\s*($|[[{"\]\d-]|(true|false|null)\b))/;

/** Names in angle brackets are columns, where there are several. */
const NAMES_IN_BRACKETS = /^<[^<>]*>(\s*[,;\t|]\s*<[^<>]*>)+\s*$/;
const MARKUP = /^<([!?/]|[a-z][\w:.-]*(\s|\/?>|$))/i;

/**
 * @param beginning of a file, in bytes
 * @returns what it is, where it is evidently another thing than CSV
 */
export function otherFormatOf(beginning: Uint8Array): Problem | undefined {
	const text = Buffer.from(beginning).toString('latin1');
	const found = SIGNATURES.find(({ begins }) =>
		begins.some((signature) => text.startsWith(signature)),
	);
	if (found) return problemOf(found.is, found.wayOut);
	const [line = ''] = text
		.replace(/^\xef\xbb\xbf/, '')
		.trimStart()
		.split(/[\r\n]/, 1);
	if (JSON_LINE.test(line.trimEnd())) return problemOf('JSON', `Convert it to CSV, ${ITEMS}`);
	const isMarkup = MARKUP.test(line) && !NAMES_IN_BRACKETS.test(line);
	return isMarkup ? problemOf('a page in HTML, or XML', PAGE) : undefined;
}

function problemOf(is: string, wayOut: string): Problem {
	return { says: `is ${is}, not a CSV file`, wayOut };
}
