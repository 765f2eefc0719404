import { runInNewContext } from 'node:vm';
import { UserError } from 'n8n-workflow';
import type { ProfileField } from '../../nodes/Nudgescribe/api/records/profileFields.ts';
import { fitted } from '../../nodes/Nudgescribe/resources/customer/profileValue.ts';
import { fc } from './arbitraries.cts';

const fieldOf = (type: string, format = ''): ProfileField => ({
	...{ id: 'cpf_1', name: 'it', isRequired: false, isIdentifier: false },
	...{ type, format },
});
const send = (type: string, value: unknown, format = '') =>
	fitted(fieldOf(type, format), value, 'Europe/Berlin');

/** What is advised for a value that is refused, behind what is expected. */
function adviceFor(type: string, value: unknown, format = ''): string {
	const told = send(type, value, format);
	if (!(told instanceof UserError)) return `sent as ${JSON.stringify(told)}`;
	return (told.description ?? '').replace(/^This field expects .*?\.(?= [A-Z{]|$) ?/, '');
}

/** The number that an advice makes of a text, worked out as n8n does. */
function workedOut(advice: string, value: string): number[] {
	const expressions = [...advice.matchAll(/\{\{ \$json\.value(.*?) \}\} makes (\S+) of it/g)];
	return expressions.map(([, steps = '', number = '']) => {
		const result: unknown = runInNewContext(`value${steps}`, { value });
		expect(result).toBe(number);
		return Number(number);
	});
}

describe.each(['number', 'currency'])('A value of type %s', (type) => {
	test.each<[string, number[]]>([
		['12,50', [12.5]],
		['-12,50', [-12.5]],
		['1.234,50', [1234.5]],
		['1,234.50', [1234.5]],
		['1.234.567,5', [1234567.5]],
		['1,234,567', [1234567]],
		['1.234.567', [1234567]],
		['1,250', [1.25, 1250]],
		['€ 12.50', [12.5]],
		['12.50 €', [12.5]],
		['-12,50 €', [-12.5]],
		['$1,234.50', [1234.5]],
		['1 234,50 €', [1234.5]],
		['1\u00a0234,50', [1234.5]],
		['1\u202f234,50', [1234.5]],
		["1'234.50", [1234.5]],
		['CHF 1’234.50', [1234.5]],
		['EUR 12.50', [12.5]],
		['12.50EUR', [12.5]],
		['50 %', [50]],
		['12,5%', [12.5]],
		['1_000', [1000]],
	])('that is written %s is refused, with what makes a number of it', (value, numbers) => {
		expect(workedOut(adviceFor(type, value, 'EUR'), value)).toEqual(numbers);
	});

	test.each([
		'(12.50)',
		'12.50-',
		'−5',
		'１２',
		'1.2.3,4,5',
		'12/50',
		'1e5',
		'none',
		'#N/A',
		'12 50 x 3',
		'=1+1',
	])('that is written %s is refused, with no number that it may not be', (value) => {
		expect(adviceFor(type, value, 'EUR')).not.toMatch(/makes|sent as/);
	});

	test.each(['4.9E+11', '4,9E+11', '4.91512345678E+11'])('%s has lost digits', (value) => {
		expect(adviceFor(type, value, 'EUR')).toContain("a spreadsheet's short form");
	});

	test('in digits arrives as the same number, or as the same text', () => {
		const digits = fc.stringMatching(/^[+-]?(0|[1-9]\d{0,24})(\.\d{0,24})?$/);
		fc.assert(
			fc.property(digits, (text) => {
				const value = send(type, text, 'EUR');
				const isShort = text.replace(/\D/g, '').replace(/^0+/, '').length <= 15;
				const isSame = value === Number(text) || (!isShort && value === text);
				expect(isSame).toBe(true);
				if (typeof value === 'number' && !isShort) expect(String(value)).toBe(text);
			}),
			{ numRuns: 2000 },
		);
	});

	test.each([[true], [{ amount: 1 }], [[1]], [new Date()], [Number.NaN], [Infinity]])(
		'%p is refused',
		(value) => {
			expect(adviceFor(type, value, 'EUR')).not.toMatch(/^sent/);
		},
	);
});

describe('A date', () => {
	test.each<[unknown, RegExp]>([
		[45985, /number that a spreadsheet has for a day.*1899-12-30/],
		['45985', /number that a spreadsheet has/],
		['45985.5', /number that a spreadsheet has/],
		[1795478400, /seconds since 1970/],
		[1795478400000, /milliseconds since 1970/],
		['1795478400000', /milliseconds since 1970/],
		['20261124', /yyyyMMdd/],
		['24.11.2026', /DateTime\.fromFormat/],
		['11/24/2026', /DateTime\.fromFormat/],
		['24 Nov 2026', /DateTime\.fromFormat/],
		['Tue Nov 24 2026 00:00:00 GMT+0100', /DateTime\.fromFormat/],
		['2026-02-30', /no such day/],
		['0000-00-00', /no such day/],
	])('%p is refused, with what makes one of it', (value, advice) => {
		expect(adviceFor('Date', value, 'yyyy-MM-dd')).toMatch(advice);
	});

	test('that is one day in the format of the field, and another one in ISO 8601, is refused', () => {
		expect(send('Date', '2026-11-11', 'yyyy-dd-MM')).toBe('2026-11-11');
		expect(adviceFor('Date', '2026-11-04', 'yyyy-dd-MM')).not.toMatch(/^sent/);
	});
});

describe('A text', () => {
	test.each<[unknown, RegExp]>([
		['4.9E+11', /last digits are gone/],
		['4,91512E+11', /last digits are gone/],
		['-1E+20', /last digits are gone/],
		[2 ** 60, /more than 15 digits/],
		[Number.NaN, /could not work it out/],
		[-Infinity, /could not work it out/],
		[['a', 'b'], /It is a list/],
		[{ city: 'Bern' }, /It is an object/],
		['[object Object]', /put an object into a text/],
		[new Date(Number.NaN), /./],
	])('%p is refused, with what to do', (value, advice) => {
		expect(adviceFor('string', value)).toMatch(advice);
		expect(adviceFor('enum', value)).toMatch(advice);
	});

	test('arrives as it is, whatever is in it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(send('string', text)).toBe(text);
			}),
		);
		for (const text of ['E+11', '4.9E11', 'B2E+01 street', '4.9E+1 km', '12,50 €', '45985']) {
			expect(send('string', text)).toBe(text);
		}
	});

	test('can come as any number that n8n keeps', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), (number) => {
				expect(send('string', number)).toBe(String(number));
			}),
		);
	});
});

test('What is long is refused at once', () => {
	const long = `${'1'.repeat(1_000_000)}x`;
	const begin = performance.now();
	for (const type of ['number', 'currency', 'Date', 'char']) adviceFor(type, long, 'yyyy-MM-dd');
	send('string', long);
	expect(performance.now() - begin).toBeLessThan(1000);
});
