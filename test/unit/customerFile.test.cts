import { parse } from 'csv-parse/sync';
import {
	columnsOf,
	customerFile,
} from '../../nodes/Nudgescribe/resources/customer/customerFile.ts';
import { fc } from './arbitraries.cts';

const read = async (customers: Parameters<typeof customerFile>[0]) =>
	await (await customerFile(customers)).text();

/** Texts that are not blank, with all that CSV has to put in quotes. */
const text = fc
	.array(
		fc.constantFrom('a', 'É', '東', ' ', ',', ';', '"', "'", '=', '\r\n', '\n', '\r', '\t', '0'),
		{ minLength: 1, maxLength: 8 },
	)
	.map((parts) => parts.join(''))
	.filter((one) => one.trim() !== '');

describe('A file of customers', () => {
	test('is CSV by its name and type, with the names of the fields in its first line', async () => {
		const file = await customerFile([{ email: 'zoe@example.net', first_name: 'Zoë' }]);
		expect([file.name, file.type]).toEqual(['customers.csv', 'text/csv']);
		expect(await file.text()).toBe('email,first_name\r\nzoe@example.net,Zoë\r\n');
	});

	test('holds every text as it is, whatever is in it', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
				fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
				async (names, rows) => {
					const customers = rows.map((row) =>
						Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])),
					);
					const options = { columns: true, record_delimiter: '\r\n' };
					expect(parse(await read(customers), options)).toEqual(customers);
				},
			),
		);
	});

	test.each<[unknown, string]>([
		[5, '5'],
		[-0.5, '-0.5'],
		[490_000_000_000, '490000000000'],
		[1e21, '1000000000000000000000'],
		[-1.25e22, '-12500000000000000000000'],
		[1e-7, '0.0000001'],
		[-1.5e-9, '-0.0000000015'],
		[true, 'true'],
		[false, 'false'],
		['007', '007'],
		['4.9e+11', '4.9e+11'],
		['=1+1', '=1+1'],
		[new Date('2026-11-24T00:00:00Z'), '2026-11-24T00:00:00.000Z'],
	])('says %s as %s', async (value, cell) => {
		const customer = { it: value } as Parameters<typeof columnsOf>[0];
		expect(await read([customer])).toBe(`it\r\n${cell}\r\n`);
	});

	test('writes numbers in decimals that are the same numbers', async () => {
		await fc.assert(
			fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (number) => {
				const [, cell = ''] = (await read([{ number }])).split('\r\n');
				expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
				expect(Number(cell)).toBe(number === 0 ? 0 : number);
			}),
		);
	});

	test('leaves out what is not there', async () => {
		const customer = { email: 'zoe@example.net', city: undefined };
		expect(await read([customer])).toBe('email\r\nzoe@example.net\r\n');
	});
});

describe('A customer that a file can not hold', () => {
	test.each<[string, unknown, RegExp]>([
		['an object', { street: 'x' }, /'it' is an object, which a CSV file can't hold/],
		['a list', ['x'], /'it' is a list, which a CSV file can't hold/],
		['null', null, /'it' is empty, which could erase it/],
		['an empty text', '', /'it' is empty, which could erase it/],
		['blanks', ' \n\t', /'it' is empty, which could erase it/],
		['half an emoji', 'a\ud83d', /'it' holds half a character/],
		['no number', Number.NaN, /'it' is empty, which could erase it/],
	])('with %s is refused by the name of the field', (_what, value, message) => {
		const customer = { email: 'zoe@example.net', it: value } as Parameters<typeof columnsOf>[0];
		expect(() => columnsOf(customer)).toThrow(message);
	});

	test('is one with a value without a name', () => {
		expect(() => columnsOf({ ' ': 'Zoë' })).toThrow('a value without the name of a profile field');
	});
});
