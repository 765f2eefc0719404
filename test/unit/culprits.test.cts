import { culpritsAmong } from '../../nodes/Nudgescribe/api/dialect/culprits.ts';
import { faultsIn, inFile } from '../../nodes/Nudgescribe/api/dialect/faults.ts';
import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { fc } from './arbitraries.cts';

const people = ['amara', 'bela', 'chloe', 'dewi'].map((name) => ({ email: `${name}@example.net` }));
const ids = ['11', '12', '13', '14'];
const found = (entries: unknown, values: unknown[]) => [
	...culpritsAmong(faultsIn(entries, new Mapping(), 100).list, values).keys(),
];

describe('Those at fault among what was sent', () => {
	test.each<[string, unknown, unknown[], number[]]>([
		['an index counts from 0', [{ index: 1, message: 'bad' }], people, [1]],
		['an index that only fits from 1', [{ index: 1 }, { index: 4 }], people, [0, 3]],
		['a row counts from 1', [{ row: 2, message: 'bad' }], people, [1]],
		['a row 0 counts from 0', [{ row: 0 }, { row: 3 }], people, [0, 3]],
		['lines behind a first one', [{ line: 2 }, { line: 5 }], people, [0, 3]],
		['a value', [{ email: 'chloe@example.net', reason: 'bad' }], people, [2]],
		['a value in a record', [{ customer: { email: 'bela@example.net' } }], people, [1]],
		['a value in words', ['bela@example.net is bad'], people, [1]],
		[
			'several values in words',
			['Not found: c-12, c-14'],
			['c-11', 'c-12', 'c-13', 'c-14'],
			[1, 3],
		],
		['IDs alone', ['12', '14'], ids, [1, 3]],
		['IDs as numbers', [12, 14], ids, [1, 3]],
		['a record by ID', { 12: 'not found' }, ids, [1]],
		['a path', [{ field: 'customers[2].email', message: 'bad' }], people, [2]],
		['a path in steps', [{ loc: ['body', 'customers', 2, 'email'], msg: 'bad' }], people, [2]],
		['a row in words', ['Row 3: bad'], people, [2]],
		['an index beside an ID', [{ index: 1, id: '12' }], ids, [1]],
		['a value against the usual counting', [{ index: 2, id: '12' }], ids, [1]],
		['an index is no ID', [{ index: 1, message: 'bad' }], ['1', '2', '3'], [1]],
	])('are told by %s', (_how, entries, values, places) => {
		expect(found(entries, values)).toEqual(places);
	});

	test.each<[string, unknown, unknown[]]>([
		['a place that is none', [{ index: 9, message: 'bad' }], people],
		['a value of two', [{ city: 'Lagos' }], [{ city: 'Lagos' }, { city: 'Lagos' }]],
		['nothing', [{ message: 'bad' }], people],
		['a number that may be a row or an ID', { 2: 'bad' }, people],
	])('are nobody where the answer tells %s', (_what, entries, values) => {
		expect(found(entries, values)).toEqual([]);
	});

	test('are places of what was sent, whatever is told', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 3 }), fc.array(fc.jsonValue()), (entries, values) => {
				for (const place of found(entries, values)) {
					expect(place).toBeGreaterThanOrEqual(0);
					expect(place).toBeLessThan(values.length);
				}
			}),
		);
	});
});

describe('Those at fault among the rows of a file', () => {
	const inRows = (entries: unknown, values: unknown[]) => [
		...culpritsAmong(inFile(faultsIn(entries, new Mapping(), 100).list), values).keys(),
	];
	const tall = [{ note: 'a\nb' }, { note: 'c' }, { note: 'd' }, { note: 'e' }];

	test.each<[string, unknown, unknown[], number[]]>([
		['a row that can only count without the first line', [{ row: 1 }, { row: 4 }], people, [0, 3]],
		['a row that can only count with it', [{ row: 2 }, { row: 5 }], people, [0, 3]],
		['a row that can only count from 0', [{ row: 0 }, { row: 3 }], people, [0, 3]],
		['the only row', [{ row: 1, message: 'bad' }], people.slice(0, 1), [0]],
		['a row beside a value', [{ row: 3, email: 'bela@example.net' }], people, [1]],
		[
			'rows, of which one is beside a value',
			[{ row: 3, email: 'bela@example.net' }, { row: 4 }],
			people,
			[1, 2],
		],
		['a line, which counts the first one', [{ line: 3, message: 'bad' }], people, [1]],
		['a line in words', ['Line 3: bad'], people, [1]],
		['an index', [{ index: 1, message: 'bad' }], people, [1]],
		['a customer in words', ['Customer 2: bad'], people, [1]],
		['a record', [{ record: 2, message: 'bad' }], people, [1]],
		['a value in words', ['Row 3: bela@example.net is bad'], people, [1]],
		['the first line behind a tall row', [{ line: 6, message: 'bad' }], tall, [3]],
	])('are told by %s', (_how, entries, values, places) => {
		expect(inRows(entries, values)).toEqual(places);
	});

	test.each<[string, unknown, unknown[]]>([
		['a row that may count the first line, or not', [{ row: 3, message: 'bad' }], people],
		['such a row in words', ['Row 3: bad'], people],
		['rows in a list', ['Row 2: bad', 'Row 3: bad'], people],
		['the first line itself', [{ line: 1, message: 'no such column' }], people],
		['a line that is another in the text', [{ line: 4, message: 'bad' }], tall],
		['a row that is no row', [{ row: 9, message: 'bad' }], people],
	])('are nobody where the answer tells %s', (_what, entries, values) => {
		expect(inRows(entries, values)).toEqual([]);
	});

	test('are never others than one of the ways to count them means', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				fc.constantFrom('row', 'line'),
				fc.nat({ max: 14 }),
				(size, name, number) => {
					const values = Array.from({ length: size }, (_, place) => ({ id: `c-${place}` }));
					const [found] = inRows([{ [name]: number, message: 'bad' }], values);
					if (found === undefined) return;
					const meant = [number - 1, number - 2].filter((place) => place >= 0 && place < size);
					expect(meant.length > 0 ? meant : [number]).toContain(found);
					if (name === 'row') expect(meant.length).toBeLessThanOrEqual(1);
				},
			),
		);
	});
});
