import { OperationalError } from 'n8n-workflow';
import { Answer } from '../../nodes/Nudgescribe/api/dialect/answer.ts';
import { envelopes, fc, json, record, wrapped } from './arbitraries.cts';
import { named } from './mappings.cts';

const customersIn = (payload: unknown, names: Record<string, string> = {}) =>
	new Answer<{ customers: object[] }>(payload, named(names)).list('customers');
const envelope = { code: 200, message: 'Success' };
const records = fc.array(record, { maxLength: 5 });

function errorOf(run: () => unknown): unknown {
	try {
		return { returned: run() };
	} catch (error) {
		return error;
	}
}

/** Whether there is a list, or null in its place, that is not inside another list. */
function hasListOrNull(value: unknown): boolean {
	if (Array.isArray(value) || value === null) return true;
	return typeof value === 'object' && Object.values(value).some(hasListOrNull);
}

describe('The list of records in an answer', () => {
	test('is the named one, at any depth of the envelope, though there are others', () => {
		fc.assert(
			fc.property(records, envelopes, json, (list, around, other) => {
				const payload = wrapped({ ...envelope, other, customers: list, errors: [] }, around);
				expect(customersIn(payload)).toEqual(list);
			}),
		);
	});

	test('is the only one there is, whatever it is called', () => {
		const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text !== '__proto__');
		fc.assert(
			fc.property(records, envelopes, name, (list, around, called) => {
				expect(customersIn(wrapped({ ...envelope, [called]: list }, around))).toEqual(list);
			}),
		);
	});

	test('is the answer itself, where that is a list', () => {
		fc.assert(
			fc.property(records, (list) => {
				expect(customersIn(list)).toEqual(list);
			}),
		);
	});

	test('is empty when the named one is null', () => {
		fc.assert(
			fc.property(envelopes, (around) => {
				expect(customersIn(wrapped({ ...envelope, customers: null }, around))).toEqual([]);
			}),
		);
	});

	test('is the one that the overrides name', () => {
		const payload = { ...envelope, customers: [{ a: 1 }], rows: [{ b: 2 }] };
		expect(customersIn(payload, { customers: 'rows' })).toEqual([{ b: 2 }]);
	});

	test('inside a record does not count', () => {
		const list = [{ customer_id: '1', tags: ['a'] }];
		expect(customersIn({ ...envelope, rows: list })).toEqual(list);
	});
});

describe('An answer whose list is not clear', () => {
	test('is an error that names what came back, never another error and never an empty list', () => {
		fc.assert(
			fc.property(json, (payload) => {
				const outcome = errorOf(() => customersIn(payload));
				if (outcome instanceof OperationalError) {
					expect(outcome.message).toMatch(/a list 'customers'|list 'customers' holds/);
					expect(outcome.description).toMatch(/^It (holds|is) .+'API Mapping'/);
				} else {
					expect(outcome).toHaveProperty('returned', expect.any(Array));
					expect(hasListOrNull(payload)).toBe(true);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('names each of several candidates with its place and kind', () => {
		const payload = { ...envelope, data: { first: [], second: [{}] } };
		expect(() => customersIn(payload)).toThrow(/holds more than one thing that can be a list/);
		expect(errorOf(() => customersIn(payload))).toHaveProperty(
			'description',
			expect.stringContaining("'data.first' (list), 'data.second' (list)"),
		);
	});

	test.each([
		['no list', envelope],
		['null under another name', { ...envelope, rows: null }],
		['a text', 'customers'],
		['a number', 7],
		['null', null],
		['nothing', undefined],
		['a list that holds a text', { customers: [{}, 'x'] }],
		['a list that holds a list', { customers: [[]] }],
		['a list that holds null', { customers: [null] }],
	])('is refused: %s', (_case, payload) => {
		expect(errorOf(() => customersIn(payload))).toBeInstanceOf(OperationalError);
	});

	test('is described briefly, however much it holds', () => {
		const many = Object.fromEntries(
			Array.from({ length: 999 }, (_, index) => [`field${index}`, 'x']),
		);
		const outcome = errorOf(() => customersIn(many));
		expect(outcome).toHaveProperty('description', expect.stringContaining('and 987 more'));
		expect(JSON.stringify(outcome).length).toBeLessThan(2000);
	});

	test('is told by what it holds, not with the values, which may be private', () => {
		const outcome = errorOf(() => customersIn({ token: 'private-value' }));
		expect(outcome).toHaveProperty('description', expect.stringContaining("'token' (text)"));
		expect(outcome).toHaveProperty('description', expect.not.stringContaining('private-value'));
	});
});
