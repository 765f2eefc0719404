import { readCsvRecords } from '../../nodes/Nudgescribe/api/dialect/csv.ts';

const recordsOf = (...chunks: string[]) => [...readCsvRecords(chunks)];

describe('Records of CSV', () => {
	test('have the names of the first line', () => {
		expect(recordsOf('id,city\r\n1,"São Paulo"\r\n2,Köln\r\n')).toEqual([
			{ id: '1', city: 'São Paulo' },
			{ id: '2', city: 'Köln' },
		]);
	});

	test('are none when there is only the line of names', () => {
		expect(recordsOf('id,city\r\n')).toEqual([]);
	});

	test('keep every value of columns with the same name', () => {
		expect(recordsOf('a,a,a 2,a\n1,2,3,4').map((record) => Object.values(record))).toEqual([
			['1', '2', '3', '4'],
		]);
	});

	test('keep a value that has no column, under its number', () => {
		expect(recordsOf('a,b\n1,2,3')).toEqual([{ a: '1', b: '2', 'column 3': '3' }]);
	});

	test('keep a value that has no column, though a column has that name', () => {
		expect(Object.values(recordsOf('column 2\n1,2')[0] ?? {})).toEqual(['1', '2']);
	});

	test('leave out the columns that a short line does not reach', () => {
		expect(recordsOf('a,b,c\n1,2\n')).toEqual([{ a: '1', b: '2' }]);
	});

	test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
		'have a column %s like any other',
		(name) => {
			const [record = {}] = recordsOf(`${name},b\n1,2`);
			expect(Object.entries(record)).toEqual([
				[name, '1'],
				['b', '2'],
			]);
			expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
		},
	);
});
