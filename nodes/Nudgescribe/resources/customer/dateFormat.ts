import { entryOf } from '../../api/dialect/entry';

/** In characters: to find an API's endless format in a value could take for ever. */
const LONGEST = 60;

/** The parts of a date as Luxon writes them, by what they are. */
type Kind = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second';
type Part = readonly [kind: Kind, luxon: string];

/** As Java, .NET, Moment and Excel write them, and Luxon itself. */
const LETTERS: Record<string, Part> = {
	yyyy: ['year', 'yyyy'],
	YYYY: ['year', 'yyyy'],
	uuuu: ['year', 'yyyy'],
	yy: ['year', 'yy'],
	YY: ['year', 'yy'],
	MMMM: ['month', 'MMMM'],
	MMM: ['month', 'MMM'],
	MM: ['month', 'MM'],
	M: ['month', 'M'],
	dd: ['day', 'dd'],
	DD: ['day', 'dd'],
	d: ['day', 'd'],
	D: ['day', 'd'],
	EEEE: ['weekday', 'EEEE'],
	dddd: ['weekday', 'EEEE'],
	EEE: ['weekday', 'EEE'],
	ddd: ['weekday', 'EEE'],
};

/** Small letters are months where there are no hours. */
const OF_DAYS: Record<string, Part> = {
	mmmm: ['month', 'MMMM'],
	mmm: ['month', 'MMM'],
	mm: ['month', 'MM'],
	m: ['month', 'M'],
};

const OF_TIMES: Record<string, Part> = {
	HH: ['hour', 'HH'],
	H: ['hour', 'H'],
	mm: ['minute', 'mm'],
	ss: ['second', 'ss'],
};

/** As Python, Ruby and C write them. */
const STRFTIME: Record<string, Part> = {
	'%Y': ['year', 'yyyy'],
	'%y': ['year', 'yy'],
	'%m': ['month', 'MM'],
	'%-m': ['month', 'M'],
	'%B': ['month', 'MMMM'],
	'%b': ['month', 'MMM'],
	'%d': ['day', 'dd'],
	'%-d': ['day', 'd'],
	'%A': ['weekday', 'EEEE'],
	'%a': ['weekday', 'EEE'],
	'%H': ['hour', 'HH'],
	'%M': ['minute', 'mm'],
	'%S': ['second', 'ss'],
};

/** As PHP writes them: there, a single letter is a whole part. A single M, or y, is another one elsewhere. */
const PHP: Record<string, Part> = {
	Y: ['year', 'yyyy'],
	F: ['month', 'MMMM'],
	m: ['month', 'MM'],
	n: ['month', 'M'],
	d: ['day', 'dd'],
	j: ['day', 'd'],
};

/** A part in letters, text in quotes or brackets, or what stands between them. */
const TOKEN = /%-?[A-Za-z]|([A-Za-z])\1*|'[^']+'|"[^"]+"|\[[^[\]]+\]|[^A-Za-z'"[\]%]+/gy;

/**
 * @param format of a date in the letters of any library, such as DD/MM/YYYY or %d/%m/%Y
 * @returns the same in Luxon's letters; undefined where it is not clear, or does not say a whole date
 */
export function luxonFormat(format: string): string | undefined {
	const plain = format.trim().replace(/^(['"])([^'"]*)\1$/, '$2');
	if (plain.length > LONGEST) return undefined;
	const tokens = plain.match(TOKEN) ?? [];
	if (tokens.join('') !== plain) return undefined;
	const letters = lettersFor(tokens);
	const pieces = tokens.map((token) => entryOf(letters, token) ?? literalOf(token));
	const kinds = pieces.flatMap((piece) => (Array.isArray(piece) ? [piece[0]] : []));
	const hasTime = kinds.includes('hour');
	const texts = pieces.map((piece) =>
		typeof piece === 'object' ? piece[1] : quoted(piece, hasTime),
	);
	if (!isWhole(kinds) || texts.includes(undefined)) return undefined;
	return texts.join('');
}

function lettersFor(tokens: string[]): Record<string, Part> {
	if (tokens.some((token) => token.startsWith('%'))) return STRFTIME;
	if (tokens.every((token) => !/^[A-Za-z]{2}/.test(token)) && tokens.includes('Y')) return PHP;
	const hasTime = tokens.some((token) => /^HH?$/.test(token));
	return { ...LETTERS, ...(hasTime ? OF_TIMES : OF_DAYS) };
}

/** @returns text that stands in each date; undefined for letters that say nothing clear */
function literalOf(token: string): string | undefined {
	if (/^['"[]/.test(token)) return token.slice(1, -1);
	return token === 'T' || !/^[%A-Za-z]/.test(token) ? token : undefined;
}

/** Beside a time, letters may say where it is that time: only the T of ISO 8601 says nothing. */
function quoted(text: string | undefined, hasTime: boolean): string | undefined {
	if (text === undefined || !/[A-Za-z]/.test(text)) return text;
	return text.includes("'") || (hasTime ? text !== 'T' : text === 'T') ? undefined : `'${text}'`;
}

/** Each part once, a whole date among them, and a time from the hour down. */
function isWhole(kinds: Kind[]): boolean {
	const all = new Set(kinds);
	if (all.size < kinds.length) return false;
	if (!(['year', 'month', 'day'] as const).every((kind) => all.has(kind))) return false;
	if (all.has('second') && !all.has('minute')) return false;
	return !all.has('minute') || all.has('hour');
}
