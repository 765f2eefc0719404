import type { IDataObject } from 'n8n-workflow';
import { readCsvRecords } from '../../nodes/Nudgescribe/api/dialect/csv.ts';
import { RECORD_FORMATS, type FormatName } from '../../nodes/Nudgescribe/items/recordFormats.ts';
import { fc } from './arbitraries.cts';

function written(format: FormatName, pages: IDataObject[][]): string {
	const write = RECORD_FORMATS[format].writer();
	return pages.map((page) => write(page)).join('');
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

	test('refuses a field that has no column, by its name, and says what to do', () => {
		const write = () => written('csv', [[{ id: 1 }], [{ id: 2, city: 'Köln' }]]);
		expect(write).toThrow("A record has the field 'city', which has no column in the CSV file");
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
