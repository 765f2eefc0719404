import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import type { ProfileField } from '../../nodes/Nudgescribe/api/records/profileFields.ts';
import { fitted } from '../../nodes/Nudgescribe/resources/customer/profileValue.ts';

function fieldOf(type: string, format = ''): ProfileField {
	return { id: 'cpf_1', name: 'it', type, format, isRequired: false, isIdentifier: false };
}

const zone = 'Europe/Berlin';

const sent = (type: string, value: unknown, format = '') =>
	fitted(fieldOf(type, format), value, zone);

/** What a user reads when a value is refused. */
function refusal(type: string, value: unknown, format = '') {
	const told = sent(type, value, format);
	if (!(told instanceof UserError)) return { sent: told };
	return { message: told.message, description: told.description };
}

describe('A date', () => {
	test.each([
		['yyyy-MM-dd', '2026-11-04'],
		['dd/MM/yyyy', '04/11/2026'],
		['MM/dd/yyyy', '11/04/2026'],
		['dd-MM-yyyy', '04-11-2026'],
		['MM-dd-yyyy', '11-04-2026'],
		['dd.MM.yyyy', '04.11.2026'],
		['yyyy/MM/dd', '2026/11/04'],
		['dd MMM yyyy', '04 Nov 2026'],
		['MMM dd, yyyy', 'Nov 04, 2026'],
		['MMMM dd, yyyy', 'November 04, 2026'],
		['dd MMMM yyyy', '04 November 2026'],
		['yy/MM/dd', '26/11/04'],
		['dd/MM/yy', '04/11/26'],
		['MM/dd/yy', '11/04/26'],
	])('of the format %s is sent in it, and kept when it is in it already', (format, expected) => {
		expect(sent('Date', '2026-11-04', format)).toBe(expected);
		expect(sent('Date', expected, format)).toBe(expected);
	});

	test.each([
		['a day', '2026-11-24'],
		['a time without a zone', '2026-11-24T23:30:00'],
		['a time behind a space', ' 2026-11-24 23:30:00 '],
	])('given as %s is the day that is written there', (_what, value) => {
		expect(sent('Date', value, 'dd/MM/yyyy')).toBe('24/11/2026');
	});

	test.each([
		['a time in UTC', '2026-11-23T23:00:00.000Z'],
		['a time in another zone', '2026-11-24T08:30:00.000+09:00'],
		['a date object of JavaScript', new Date('2026-11-23T23:30:00Z')],
		['a date object of Luxon', DateTime.fromISO('2026-11-25T00:30:00', { zone: 'Asia/Tokyo' })],
	])('given as %s is the day in the zone of the workflow', (_what, value) => {
		expect(sent('Date', value, 'dd/MM/yyyy')).toBe('24/11/2026');
	});

	test.each([
		['a word', 'tomorrow'],
		['a day that there is not', '2026-02-30'],
		['a day of another format', '11/24/2026'],
		['a number', 1_795_478_400_000],
		['two digits, which are an hour in ISO 8601', '12'],
		['a time without a day', '12:30'],
		['a year', '2026'],
		['a month', '2026-11'],
		['an object', { day: 24 }],
		['a broken date object', new Date(Number.NaN)],
	])('that is %s is refused, with the format and an example', (_what, value) => {
		const { message, description } = refusal('Date', value, 'dd/MM/yyyy');
		expect(message).toMatch(/^The value '.*' does not fit the profile field 'it'$/);
		expect(description).toMatch(
			/^This field expects a date: in ISO 8601 such as 2026-11-24, or as dd\/MM\/yyyy, for example 24\/11\/2026\./,
		);
	});
});

describe.each(['number', 'currency'])('A value of type %s', (type) => {
	test.each([
		[12.5, 12.5],
		[0, 0],
		['12.5', 12.5],
		[' -3 ', -3],
		['007', 7],
		['.5', 0.5],
		['12345678901234567890', '12345678901234567890'],
	])('given as %j is sent as %j', (value, expected) => {
		expect(sent(type, value, 'EUR')).toBe(expected);
	});

	test.each(['1,5', '1 000', '€5', '1e5', '0x1F', 'Infinity', 'none', Number.NaN, true, [1], {}])(
		'given as %j is refused',
		(value) => {
			const what = type === 'number' ? 'a number' : 'an amount of EUR as a number';
			expect(refusal(type, value, 'EUR').description).toMatch(
				new RegExp(`^This field expects ${what} such as 12\\.5\\.`),
			);
		},
	);
});

describe('One character', () => {
	test.each(['A', 'é', '美', '😀', ' '])("can be '%s'", (value) => {
		expect(sent('char', value)).toBe(value);
	});

	test('can come as a digit', () => {
		expect(sent('char', 7)).toBe('7');
	});

	test.each(['AB', 10, true, {}])('is not %j', (value) => {
		expect(refusal('char', value).description).toBe('This field expects exactly one character.');
	});
});

describe.each(['string', 'a type of tomorrow', 'constructor', '__proto__', 'toString'])(
	'A value of type %s',
	(type) => {
		test.each([
			['0049', '0049'],
			['12345678901234567890', '12345678901234567890'],
			['  as it is ', '  as it is '],
			[12.5, '12.5'],
			[false, 'false'],
			[new Date('2026-11-24T23:30:00Z'), '2026-11-24T23:30:00.000Z'],
		])('given as %j is sent as the text %j', (value, expected) => {
			expect(sent(type, value)).toBe(expected);
		});

		test.each([[['a', 'b']], [{ first: 'a' }]])('is not %j', (value) => {
			expect(refusal(type, value).description).toMatch(/^This field expects text\./);
		});
	},
);

test('A long value is shown by its beginning only', () => {
	expect(refusal('number', 'x'.repeat(500)).message).toBe(
		`The value '${'x'.repeat(60)}…' does not fit the profile field 'it'`,
	);
});

test('A format without an end is no format, and is not looked for', () => {
	const begin = performance.now();
	const format = 'dM'.repeat(5000);
	const { description } = refusal('Date', '1'.repeat(9000), format);
	expect(refusal('Date', '1'.repeat(9000), format.slice(0, 40))).toHaveProperty('message');
	expect(performance.now() - begin).toBeLessThan(5000);
	expect(description?.length).toBeLessThan(250);
});
