import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import { readMapping } from '../../nodes/Nudgescribe/api/dialect/readMapping.ts';
import { sourceFrom } from '../../nodes/Nudgescribe/fields/field.ts';
import { jsonObject } from '../../nodes/Nudgescribe/fields/kinds.ts';
import { fc } from './arbitraries.cts';

const field = jsonObject({
	displayName: 'Customer',
	name: 'customer',
	type: 'json',
	default: '{}',
});
const read = (value: unknown) => field.read(sourceFrom(() => value, { idOf: () => '' }));

/** Every number that JSON has, in some of the ways to write it. */
const number = fc
	.tuple(
		fc.stringMatching(/^-?(0|[1-9]\d{0,24})$/),
		fc.stringMatching(/^(\.\d{1,20})?$/),
		fc.stringMatching(/^([eE][+-]?\d{1,3})?$/),
	)
	.map((parts) => parts.join(''));

test('A JSON field takes every number of JSON, and keeps it as a number or by its text', () => {
	fc.assert(
		fc.property(number, (text) => {
			const { n, list } = read(`{"n": ${text}, "list": [${text}]}`);
			expect(list).toEqual([n]);
			expect([Number(text), text]).toContainEqual(n);
			// What is sent says the same number again.
			expect(Number(JSON.parse(JSON.stringify(n))) === Number(text)).toBe(true);
		}),
		{ numRuns: 2000 },
	);
});

test('API Mapping takes every number of JSON', () => {
	fc.assert(
		fc.property(number, (text) => {
			expect(readMapping(`{"code": {"success": [${text}]}}`)).toBeDefined();
		}),
	);
});

test.each([
	['NaN', { a: { b: [1, Number.NaN] } }, 'a.b.1 is NaN'],
	['an endless number', { n: Infinity }, 'n is Infinity'],
	['a BigInt', { n: BigInt(1) }, 'n is a BigInt'],
	['an invalid date', { day: new Date(Number.NaN) }, 'day is an invalid date'],
	['an invalid date of Luxon', { day: DateTime.invalid('test') }, 'day is an invalid date'],
])('A JSON field refuses %s that an expression gives, by its place', (_what, value, place) => {
	expect(() => read(value)).toThrow(UserError);
	expect(() => read(value)).toThrow("'Customer' holds a value that JSON can't express");
	try {
		read(value);
	} catch (error) {
		expect((error as UserError).description).toMatch(new RegExp(`^${place}\\. `));
	}
});

test('A JSON field refuses an object that is in itself', () => {
	const circle: Record<string, unknown> = {};
	circle['inner'] = { circle };
	expect(() => read(circle)).toThrow(UserError);
});

test('A JSON field takes any JSON, and dates, from an expression', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
			expect(read(value)).toBe(value);
		}),
	);
	const dates = { one: new Date(0), other: DateTime.fromMillis(0) };
	expect(read(dates)).toBe(dates);
});
