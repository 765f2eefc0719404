import type { INodeParameters } from 'n8n-workflow';
import { readCsvRecords } from '../../nodes/Nudgescribe/api/dialect/csv.ts';
import { readBinary } from '../engine/binary.cts';
import type { RunResult } from '../engine/run.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { allMessages, exportedRows } from './campaigns.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { dialects, fieldOf, useStage, type Stage } from './stage.cts';

const customers = async (stage: Stage, group: string, more: INodeParameters = {}) =>
	await stage.run(stage.customers('getAll', group, { returnAll: true, ...more }));
const inFile = (outputFile: string, more: INodeParameters = {}) => ({
	options: { outputFile, ...more },
});
const textOf = async ({ items: [item] }: RunResult, property = 'data') =>
	item ? (await readBinary(item, property)).toString('utf8') : undefined;
const linesOf = (text = '') =>
	text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));

describe.each(binaryModes)('With binary data kept in: %s', (mode) => {
	useBinariesIn(mode);

	describe.each(dialects)('Return as File, dialect %s', (dialect) => {
		const stage = useStage({ dialect, customers: 1203, pageSize: 100 });

		test('puts every customer in one file of JSON Lines, in order', async () => {
			const asItems = jsonOf(await customers(stage, 'All customers'));
			const result = await customers(stage, 'All customers', inFile('jsonl'));
			expect(result.error).toBeUndefined();
			const { groupId } = stage.emulator.store.group('All customers');
			expect(jsonOf(result)).toEqual([{ fileName: `customers-${groupId}.jsonl`, records: 1203 }]);
			expect(originsOf(result.items)).toEqual([0]);
			const lines = linesOf(await textOf(result));
			const id = stage.nameOf('customer_id');
			expect(lines.map((line) => fieldOf(line, id))).toEqual(asItems.map((json) => json[id]));
		});

		test('puts every message in one CSV file, in order', async () => {
			const result = await allMessages(stage, 'Spring launch', inFile('csv'));
			expect(result.error).toBeUndefined();
			expect(jsonOf(result)[0]).toMatchObject({ records: 3737 });
			const rows = exportedRows(stage, 'Spring launch').flat();
			expect([...readCsvRecords([(await textOf(result)) ?? ''])]).toEqual(rows);
		});
	});

	describe('A CSV file', () => {
		const stage = useStage({ customers: 1203, pageSize: 100 });
		/** Pages 1 to 3, of which the later ones have other fields; there is no page 0. */
		const pages = [
			[{ id: 1, name: 'Zoë' }],
			[{ id: 2, city: 'Köln, "am Rhein"' }, { name: 'two\r\nlines' }],
			[{ id: 3, name: 'Ann', 'last seen': '=1+1' }],
		];
		const wanted = pages.flat().map((record) => {
			const cells = { id: '', name: '', city: '', 'last seen': '', ...record };
			return { ...cells, id: String(cells.id) };
		});
		const inCsv = async (more: INodeParameters = {}) => {
			const of = (path: string, body: object, times = 1) => {
				stage.emulator.fault({ path, times, status: 200, body: JSON.stringify(body) });
			};
			of('/v1/customer/pages', { pages: 3 }, 2);
			for (const customers of pages) of('/v1/customer', { customers });
			const credentials = stage.credential({ apiMapping: '{"page":{"first":1}}' });
			const options = { outputFile: 'csv', requestsAtOnce: 1, ...more };
			// Up to a limit, pages are asked for in their order.
			const parameters = stage.customers('getAll', 'All customers', { limit: 50, options });
			const result = await stage.run(parameters, { credentials });
			expect(result.error).toBeUndefined();
			return (await textOf(result)) ?? '';
		};

		test('has all fields as columns, whichever page brings them', async () => {
			const text = await inCsv();
			expect([...readCsvRecords([text])]).toEqual(wanted);
			expect(text.split('\r\n')[0]).toBe('id,name,city,last seen');
		});

		test('has formulas escaped once where it is gone over again', async () => {
			const [, , , last] = [...readCsvRecords([await inCsv({ escapeFormulas: true })])];
			expect(last?.['last seen']).toBe("'=1+1");
		});

		test('begins with a byte order mark where that is wanted', async () => {
			const text = await inCsv({ byteOrderMark: true });
			expect(text.startsWith('\uFEFFid,name')).toBe(true);
			expect([...readCsvRecords([text])]).toEqual(wanted);
			const parameters = inFile('csv', { byteOrderMark: true });
			const plain = await textOf(await customers(stage, 'VIP customers', parameters));
			expect(plain).toMatch(/^\uFEFFcustomer_id,/);
		});
	});

	describe('Return as File', () => {
		const stage = useStage({ customers: 1203, pageSize: 100 });

		test.each([1, 99, 100, 101, 1203, 5000])('with a limit of %d holds no more', async (limit) => {
			const result = await customers(stage, 'All customers', {
				returnAll: false,
				limit,
				...inFile('jsonl'),
			});
			const lines = linesOf(await textOf(result));
			const ids = stage.stored('All customers').map(({ customer_id }) => customer_id);
			expect(lines.map((line) => fieldOf(line, 'customer_id'))).toEqual(ids.slice(0, limit));
			expect(jsonOf(result)[0]?.records).toBe(Math.min(limit, 1203));
		});

		test.each(['csv', 'jsonl'])('gives an empty %s file for an empty group', async (format) => {
			const result = await customers(stage, 'Lapsed customers', inFile(format));
			expect(jsonOf(result)[0]?.records).toBe(0);
			expect(await textOf(result)).toBe('');
		});

		test('has a name of its own for each group, whatever stands in brackets behind its name', async () => {
			const { groupId } = stage.emulator.store.group('VIP customers');
			const nameOf = async (cachedResultName: string) => {
				const customerGroup = { __rl: true, mode: 'list', value: groupId, cachedResultName };
				const result = await customers(stage, 'VIP customers', { customerGroup, ...inFile('csv') });
				return jsonOf(result)[0]?.fileName;
			};
			expect(await nameOf('VIP (EU)')).toBe(`customers-VIP-(EU)-${groupId}.csv`);
			expect(await nameOf('VIP (US)')).toBe(`customers-VIP-(US)-${groupId}.csv`);
		});

		test('is put in the field that the options name', async () => {
			const result = await customers(
				stage,
				'VIP customers',
				inFile('csv', { binaryPropertyName: 'crm' }),
			);
			expect((await textOf(result, 'crm'))?.split('\r\n')).toHaveLength(43);
			expect(result.items[0]?.binary?.crm).toMatchObject({
				fileExtension: 'csv',
				mimeType: 'text/csv',
			});
		});

		test('has formulas escaped where that is wanted, and only there', async () => {
			const note = '=HYPERLINK("https://x.example")';
			const data = [{ phone: '+49 170 1234567', score: -12.5, note }];
			const brokenBody = JSON.stringify({ code: 200, customers: data });
			const rowOf = async (more: INodeParameters) => {
				stage.emulator.fault({ path: '/v1/customer', times: 2, brokenBody });
				const result = await customers(stage, 'VIP customers', inFile('csv', more));
				expect(result.error).toBeUndefined();
				return [...readCsvRecords([(await textOf(result)) ?? ''])][0];
			};
			expect(await rowOf({})).toEqual({ phone: '+49 170 1234567', score: '-12.5', note });
			const escaped = { phone: "'+49 170 1234567", score: '-12.5', note: `'${note}` };
			expect(await rowOf({ escapeFormulas: true })).toEqual(escaped);
		});

		test('says so when a page is missing, and gives no part of a file', async () => {
			stage.emulator.fault({ path: '/v1/customer', skip: 5, times: 1, status: 500 });
			const result = await customers(stage, 'All customers', inFile('jsonl'));
			expect(failureOf(result).message).toContain('Nudgescribe could not handle the request');
			expect(result.items).toEqual([]);
		});
	});
});
