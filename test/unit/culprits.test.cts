import { culpritsAmong } from '../../nodes/Nudgescribe/api/dialect/culprits.ts';
import { faultsIn } from '../../nodes/Nudgescribe/api/dialect/faults.ts';
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
