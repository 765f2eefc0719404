import { fc } from './arbitraries.cts';

/** How a program writes a table. */
export interface Way {
	separator: string;
	lineEnd: string;
	encoding: string;
	declares: boolean;
	quotesAll: boolean;
	/** empty cells behind the last column: in the first line, and in the others */
	behind: [number, number];
	blanks: string[];
	isEnded: boolean;
}

const encodings: Record<string, (text: string) => Buffer> = {
	'UTF-8': (text) => Buffer.from(text),
	'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
	'UTF-16, little end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
	'UTF-16, big end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
	'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
	'Windows-1252': (text) =>
		Buffer.from(text.replaceAll('€', '\x80').replaceAll('’', '\x92'), 'latin1'),
};

const cell = fc
	.array(
		fc.constantFrom(
			...[
				'Zoë',
				'Müller',
				'l’été',
				'€ 5',
				'1,5',
				'a;b',
				'x|y',
				'"',
				'5" nails',
				' ',
				'\t',
				'\n',
				'\r\n',
				'GmbH',
				'=',
			],
		),
		{ maxLength: 4 },
	)
	.map((parts) => parts.join(''));
/** Names of columns, and rows whose first cell holds something. */
export const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
	fc.record({
		names: fc.constant(['email', 'name', 'Größe', 'city, "old"', 'note'].slice(0, width)),
		rows: fc.array(
			fc
				.array(cell, { minLength: width - 1, maxLength: width - 1 })
				.map((cells) => ['a@b', ...cells]),
			{ minLength: 1, maxLength: 6 },
		),
	}),
);
export const way: fc.Arbitrary<Way> = fc.record({
	separator: fc.constantFrom(',', ';', '\t', '|'),
	lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
	encoding: fc.constantFrom(...Object.keys(encodings)),
	declares: fc.boolean(),
	quotesAll: fc.boolean(),
	behind: fc.tuple(fc.nat(2), fc.nat(2)),
	blanks: fc.array(fc.constantFrom('', ' ', 'separators', '""'), { maxLength: 3 }),
	isEnded: fc.boolean(),
});

/** The file that a program makes of a table. */
export function written(names: string[], rows: string[][], way: Way): Buffer {
	const { separator, lineEnd, behind, quotesAll } = way;
	const cellOf = (text: string) =>
		quotesAll || /["\r\n]/.test(text) || text.includes(separator)
			? `"${text.replaceAll('"', '""')}"`
			: text;
	const line = (cells: string[], more: number) =>
		[...cells.map(cellOf), ...Array<string>(more).fill('')].join(separator);
	const blanks = way.blanks.map((blank) =>
		blank === 'separators' ? separator.repeat(names.length) : blank,
	);
	const [first = '', ...others] = rows.map((row) => line(row, behind[1]));
	const lines = [
		...(way.declares ? [`sep=${separator}`] : []),
		line(names, behind[0]),
		first,
		...blanks,
		...others,
	];
	const text = lines.join(lineEnd) + (way.isEnded ? lineEnd : '');
	return encodings[way.encoding]?.(text) ?? Buffer.alloc(0);
}
