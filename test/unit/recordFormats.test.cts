import type { IDataObject } from 'n8n-workflow';
import { readCsvRecords } from '../../nodes/Nudgescribe/api/dialect/csv.ts';
import {
	RECORD_FORMATS,
	type FormatName,
	type HowToWrite,
} from '../../nodes/Nudgescribe/items/recordFormats.ts';
import { fc } from './arbitraries.cts';

/** The text of a file, gone over again where that is needed, in pieces of so many characters. */
function written(
	format: FormatName,
	pages: IDataObject[][],
	how: HowToWrite = {},
	piece = 1000,
): string {
	const writer = RECORD_FORMATS[format].writer(how);
	const text = pages.flatMap((page) => [...writer.linesOf(page)]).join('');
	const again = writer.again();
	if (!again) return text;
	let all = '';
	for (let at = 0; at < text.length; at += piece) {
		all += [...again(text.slice(at, at + piece))].join('');
	}
	return all;
}

function recordOf(entries: Array<[string, string]>): IDataObject {
	return Object.fromEntries(entries);
}

/** A text that a record holds; '' where it has no such field. */
function valueOf(record: IDataObject, name: string): string {
	const value = Object.entries(record).find(([own]) => own === name)?.[1];
	return typeof value === 'string' ? value : '';
}

/** Records of the same fields, on pages that are not empty. */
const table = fc
	.uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }), { minLength: 1, maxLength: 4 })
	.chain((names) => {
		const cells = fc.tuple(...names.map(() => fc.string({ unit: 'binary', maxLength: 6 })));
		const record = cells.map((texts) =>
			Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ''])),
		);
		return fc.array(fc.array(record, { minLength: 1, maxLength: 4 }), {
			minLength: 1,
			maxLength: 3,
		});
	});

describe('CSV', () => {
	test('reads back as it was written, whatever the names and texts', () => {
		fc.assert(
			fc.property(table, (pages) => {
				// A mark at the very beginning of a text is no part of it.
				fc.pre(!Object.keys(pages[0]?.[0] ?? {})[0]?.startsWith('\uFEFF'));
				expect([...readCsvRecords([written('csv', pages)])]).toEqual(pages.flat());
			}),
		);
	});

	test('names all fields of the first page in one line, and leaves the cells empty where there is no value', () => {
		const pages = [
			[{ id: 1 }, { id: 2, city: 'Köln' }],
			[{ city: null }, { id: 4, city: 'a,b' }],
		];
		expect(written('csv', pages)).toBe('id,city\r\n1,\r\n2,Köln\r\n,\r\n4,"a,b"\r\n');
	});

	test('holds lists and objects as JSON', () => {
		const text = written('csv', [[{ tags: ['a', 'b'], of: { n: 1 }, ok: true }]]);
		expect(text).toBe('tags,of,ok\r\n"[""a"",""b""]","{""n"":1}",true\r\n');
	});

	test('has all fields as columns, whichever record brings them, in the order in which they come', () => {
		const pages = [[{ id: 1 }], [{ id: 2, city: 'Köln' }, {}], [{ 'a "b"': 'x\r\ny', id: '' }]];
		expect(written('csv', pages)).toBe(
			'id,city,"a ""b"""\r\n1,,\r\n2,Köln,\r\n,,\r\n,,"x\r\ny"\r\n',
		);
	});

	test('is gone over again only where a later page brings a field', () => {
		const writer = RECORD_FORMATS.csv.writer({});
		const write = (page: IDataObject[]) => [...writer.linesOf(page)].join('');
		write([{}, { id: 1, city: 'Köln' }]);
		write([{ city: 'a,b' }]);
		expect(writer.again()).toBeUndefined();
		write([{ id: 2, name: 'Ann' }]);
		expect(writer.again()).toBeDefined();
	});

	test('reads back as the same records, whatever fields each of them has', () => {
		const name = fc.oneof(fc.constantFrom('', '__proto__', 'id'), fc.string({ maxLength: 3 }));
		const entries = fc.uniqueArray(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 6 })), {
			selector: ([own]) => own,
			maxLength: 4,
		});
		const pages = fc.array(fc.array(entries.map(recordOf), { minLength: 1, maxLength: 3 }), {
			maxLength: 4,
		});
		fc.assert(
			fc.property(pages, fc.boolean(), fc.integer({ min: 1, max: 9 }), (given, mark, piece) => {
				const records = given.flat();
				const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
				fc.pre(!names[0]?.startsWith('\uFEFF'));
				const text = written('csv', given, { byteOrderMark: mark }, piece);
				expect(text.startsWith('\uFEFF')).toBe(mark && names.length > 0);
				const filled = records.map((record) =>
					recordOf(names.map((one) => [one, valueOf(record, one)])),
				);
				expect([...readCsvRecords([text])]).toEqual(names.length > 0 ? filled : []);
			}),
			{ numRuns: 2000 },
		);
	});

	const ownFields = (count: number, name = 'f') =>
		Array.from({ length: count }, (_, at) => ({ [`${name}${at}`]: 'x' }));

	test('refuses more columns than a spreadsheet has, before it writes any', () => {
		const record = Object.assign({}, ...ownFields(20_000)) as IDataObject;
		expect(written('csv', [[record]]).length).toBe(168_892);
		expect(() => written('csv', [[record, { more: 1 }]])).toThrow(
			'The records have too many different fields for a CSV file',
		);
	});

	test('refuses records that have hardly a field in common, and writes wide ones that have', () => {
		const empty = Array.from({ length: 1100 }, () => ({}));
		for (const pages of [[ownFields(10_000)], [ownFields(2000), empty]]) {
			expect(() => written('csv', pages)).toThrow('The records have too few fields in common');
		}
		const wide = Object.assign({}, ...ownFields(2000)) as IDataObject;
		let lines = 0;
		const writer = RECORD_FORMATS.csv.writer({});
		for (const line of writer.linesOf(Array.from({ length: 1100 }, () => wide)))
			lines += Number(line !== '');
		expect(lines).toBe(1101);
	});
});

describe('CSV with formulas escaped', () => {
	const cellsOf = (texts: string[], how: HowToWrite) => {
		const [, ...lines] = written('csv', [texts.map((text) => ({ text }))], how).split(/\r\n/);
		return lines.slice(0, texts.length);
	};
	const formulas = [
		'=1+1',
		'+cmd',
		'-2+3',
		'@SUM(A1)',
		'＝1+1',
		'+49 170 1234567',
		'-',
		'=',
		'--1',
	];
	const others = ['-12.5', '+4917', '-1e-7', '1=1', 'a@b.example', '7', '-123456789012345678'];

	test('has an apostrophe before each, and before nothing else', () => {
		const escaped = cellsOf([...formulas, ...others], { escapeFormulas: true });
		expect(escaped).toEqual([...formulas.map((text) => `'${text}`), ...others]);
	});

	test.each(['\t=1', '\r=1', '\n=1'])('has one before %j, too', (text) => {
		const file = written('csv', [[{ text }]], { escapeFormulas: true });
		expect([...readCsvRecords([file])]).toEqual([{ text: `'${text}` }]);
	});

	test('has one before the name of a column that is one', () => {
		expect(written('csv', [[{ '=1+1': 'a' }]], { escapeFormulas: true })).toBe("'=1+1\r\na\r\n");
	});

	test('is another thing than usual: without it every cell is as it was sent', () => {
		expect(cellsOf(formulas, {})).toEqual(formulas);
	});
});

describe('JSON Lines', () => {
	test('hold one record on each line, with all that is in it', () => {
		const record = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
		fc.assert(
			fc.property(fc.array(fc.array(record)), (pages) => {
				const lines = written('jsonl', pages).split('\n');
				expect(lines.pop()).toBe('');
				expect(lines).toEqual(pages.flat().map((one) => JSON.stringify(one)));
			}),
		);
	});
});
