import fc from 'fast-check';
import { CsvReader } from '../../nodes/Nudgescribe/api/dialect/csvReader.ts';

function* readCsv(chunks: Iterable<string>): Generator<string[]> {
	const reader = new CsvReader();
	for (const chunk of chunks) yield* reader.read(chunk);
	const last = reader.end();
	if (last) yield last;
}
const linesOf = (...chunks: string[]) => [...readCsv(chunks)];

describe('The CSV reader', () => {
	test.each([
		[
			'lines that end with CRLF',
			'a,b\r\nc,d\r\n',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		[
			'a last line without an end',
			'a,b\r\nc,d',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		[
			'lines that end with LF',
			'a,b\nc,d\n',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		[
			'lines that end with CR',
			'a,b\rc,d\r',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		['line ends of every kind', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
		['spaces, which belong to the value', ' a , b', [[' a ', ' b']]],
		[
			'values in quotes',
			'"a","b"\r\n"c",d',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		['a comma in quotes', '"a,b",c', [['a,b', 'c']]],
		[
			'a line break in quotes',
			'"a\r\nb","c\nd","e\rf"\r\ng,h,i',
			[
				['a\r\nb', 'c\nd', 'e\rf'],
				['g', 'h', 'i'],
			],
		],
		['quotes in quotes', '"a ""b"" c","""","d"""', [['a "b" c', '"', 'd"']]],
		[
			'empty values',
			',\r\n"",""\r\na,',
			[
				['', ''],
				['', ''],
				['a', ''],
			],
		],
		['a quote inside a value without quotes', '5" disk,b', [['5" disk', 'b']]],
		['an empty last line', 'a,b\r\n\r\n', [['a', 'b']]],
		['an empty line between others', 'a\n\nb', [['a'], ['b']]],
		['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
		['a byte order mark before quotes', '\uFEFF"a,b",c', [['a,b', 'c']]],
		['a byte order mark that is part of a value', 'a,\uFEFFb', [['a', '\uFEFFb']]],
		['letters of any script', 'Zoë,美咲,😀', [['Zoë', '美咲', '😀']]],
		['nothing', '', []],
		['only a byte order mark', '\uFEFF', []],
	])('reads %s', (_what, text, lines) => {
		expect(linesOf(text)).toEqual(lines);
		expect(linesOf(...cutInto(text, [1]))).toEqual(lines);
	});

	test('does not lose a line whose only value is empty, in quotes', () => {
		expect(linesOf('note\r\n""\r\nb\r\n')).toEqual([['note'], [''], ['b']]);
		expect(linesOf('note\r\n""')).toEqual([['note'], ['']]);
	});

	test.each(['a,"b', 'a,"b""', '"a\r\nb,c\r\n'])(
		'does not pass off %j, which is cut off, as whole',
		(text) => {
			expect(() => linesOf(text)).toThrow('A CSV file from Nudgescribe ends inside quotes');
		},
	);

	test('hands on the lines before it has read the last chunk', () => {
		function* endless() {
			for (;;) yield 'a,b\r\n';
		}
		const lines = readCsv(endless());
		expect([lines.next().value, lines.next().value]).toEqual([
			['a', 'b'],
			['a', 'b'],
		]);
	});

	const value = fc.oneof(
		fc.string(),
		fc.stringMatching(/^[a",\r\n]{0,6}$/),
		fc.string({ unit: 'grapheme' }),
	);
	const lines = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
	const cuts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 30 });

	test('reads back what was written, wherever the text is cut', () => {
		const written = fc.tuple(
			lines.map((all) => all.filter((cells) => cells.length > 1 || cells[0] !== '')),
			fc.constantFrom('\r\n', '\n', '\r'),
			fc.boolean(),
			cuts,
		);
		const property = fc.property(written, ([table, end, quoteAll, lengths]) => {
			const text = writeCsv(table, end, quoteAll);
			expect(linesOf(...cutInto(text, lengths))).toEqual(table);
			expect(linesOf(...cutInto(`\uFEFF${text}${end}`, lengths))).toEqual(table);
		});
		fc.assert(property, { seed: 20_261_124, numRuns: 500 });
	});
});

function writeCsv(table: string[][], end: string, quoteAll: boolean): string {
	const cell = (text: string) =>
		quoteAll || /[",\r\n\uFEFF]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	return table.map((cells) => cells.map(cell).join(',') + end).join('');
}

/** The text in pieces of these lengths, which are used again and again; an empty piece comes in between. */
function cutInto(text: string, lengths: number[]): string[] {
	const pieces: string[] = [];
	for (let at = 0, turn = 0; at < text.length; turn++) {
		const length = lengths[turn % lengths.length] ?? 0;
		pieces.push(text.slice(at, at + length));
		at += length;
		if (length === 0) pieces.push(text[at++] ?? '');
	}
	return pieces;
}
