import { gzipSync } from 'node:zlib';
import { isGzip, otherThanCsv } from '../../nodes/Nudgescribe/api/dialect/fileKind.ts';
import { csvLine } from '../../nodes/Nudgescribe/items/csvLine.ts';
import { fc } from './arbitraries.cts';

const kindOf = (text: string) => otherThanCsv(Buffer.from(text));

describe('What a file is that a storage hands out', () => {
	test('is CSV for a table of any texts below names of columns', () => {
		const name = fc.stringMatching(/^[A-Za-z_äöü][\w ]{0,8}$/);
		const table = fc
			.uniqueArray(name, { minLength: 2, maxLength: 6 })
			.chain((names) =>
				fc.tuple(
					fc.constant(names),
					fc.array(fc.array(fc.string(), { minLength: names.length, maxLength: names.length })),
				),
			)
			.map(([names, rows]) => [names.map((one) => one.trim()), ...rows].map(csvLine).join(''));
		fc.assert(
			fc.property(table, (text) => {
				expect(kindOf(text)).toBeUndefined();
			}),
		);
	});

	test('is CSV in UTF-16, and for other separators', () => {
		expect(otherThanCsv(Buffer.from('\uFEFFid,text\n1,a\n', 'utf16le'))).toBeUndefined();
		for (const text of ['id;text\n1;a b', 'Message ID\tText\n1\ta']) {
			expect(kindOf(text)).toBeUndefined();
		}
	});

	test.each([
		['<!DOCTYPE html><title>Log in</title>', 'a page, of a website or of a server'],
		['<?xml version="1.0"?><Error/>', 'a page, of a website or of a server'],
		[' \r\n<Error><Code>AccessDenied</Code></Error>', 'a page, of a website or of a server'],
		['{"error":"expired"}', 'JSON'],
		['{}', 'JSON'],
		['[{"id":1},\n{"id":2}]', 'JSON'],
		['[]', 'JSON'],
		['', 'empty'],
		['\uFEFF \r\n', 'empty'],
		['Access denied', 'a text without columns'],
		['Error\nNo such export', 'a text without columns'],
		['Access denied, ask your administrator', 'a text without columns'],
		['Access denied; ask your administrator', 'a text without columns'],
		['PK\u0003\u0004id,text', 'a ZIP archive'],
		['%PDF-1.7\n1,2\n', 'a PDF document'],
		['id,text\n1,\u0000\n', 'no text'],
	])('is told of %j', (text, kind) => {
		expect(kindOf(text)).toBe(kind);
	});

	test('is gzip for what gzip makes', () => {
		expect(isGzip(gzipSync('id,text\n'))).toBe(true);
		expect(isGzip(Buffer.from('id,text\n'))).toBe(false);
	});
});
