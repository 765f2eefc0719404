import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import type { Entry } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { fc } from './arbitraries.cts';

const values: Entry = { values: { csv: 'C', true: 1, false: 0 } };

test.each<[string, string, Entry, unknown, unknown]>([
	['as it is', 'name', {}, 'VIP', 'VIP'],
	['by its value in the account', 'format', values, 'csv', 'C'],
	['as it is, where the account has no other value', 'format', values, 'url', 'url'],
	['a switch by its value in the account', 'required', values, true, 1],
	['a switch as it is', 'required', {}, false, false],
	['without the prefix', 'campaign_id', { prefix: 'c-' }, 'c-17', '17'],
	['without a prefix as it is', 'campaign_id', { prefix: 'c-' }, '17', '17'],
	['without the prefix, as a number', 'campaign_id', { prefix: 'c-', as: 'number' }, 'c-17', 17],
	['as a number', 'campaign_id', { as: 'number' }, '17', 17],
	['as a text, where a number would lose zeros', 'campaign_id', { as: 'number' }, '017', '017'],
	[
		'as a text, where a number would lose digits',
		'campaign_id',
		{ as: 'number' },
		'9007199254740993',
		'9007199254740993',
	],
	['as a text, where it is no number', 'campaign_id', { as: 'number' }, ' ', ' '],
	[
		'as the beginning of a day',
		'start_date',
		{ as: 'date-time' },
		'2026-11-24',
		'2026-11-24T00:00:00.000Z',
	],
	[
		'as the end of a day',
		'end_date',
		{ as: 'date-time' },
		'2026-11-24',
		'2026-11-24T23:59:59.999Z',
	],
	[
		'as a moment that it is',
		'end_date',
		{ as: 'date-time' },
		'2026-11-24T10:00:00Z',
		'2026-11-24T10:00:00Z',
	],
	['as a day', 'end_date', { as: 'date' }, '2026-11-24', '2026-11-24'],
	['a number as it is', 'run_number', { as: 'number', prefix: 'r' }, 3, 3],
	['the empty text as it is', 'campaign_id', { prefix: 'c-' }, '', ''],
])('a value is sent %s', (_, name, entry, value, sent) => {
	const mapping = new Mapping({ [name]: { ...entry, send: 'own' } });
	expect(mapping.sent(name, value)).toEqual({ name: 'own', value: sent });
});

test('the IDs of a list are sent as one ID is', () => {
	const mapping = new Mapping({
		customer_ids: { send: 'ids' },
		customer_id: { send: 'id', prefix: 'p-', as: 'number' },
	});
	const sent = mapping.sent('customer_ids', ['p-1', '2', 'x']);
	expect(sent).toEqual({ name: 'ids', value: [1, 2, 'x'] });
});

test.each<[string, Entry, unknown, unknown]>([
	['in the values of the contract', values, 'C', 'csv'],
	['a number in the values of the contract', values, 1, 'true'],
	['digits in the values of the contract', values, '0', 'false'],
	['as it is, where it is none of these', values, 'X', 'X'],
	['without the prefix', { prefix: 'c-' }, 'c-17', '17'],
	['a number as it is', { prefix: 'c-' }, 17, 17],
])('a value is read %s', (_, entry, value, read) => {
	expect(new Mapping({ one: entry }).valueRead('one', value)).toBe(read);
});

test('what is read without its prefix, or by its value, goes out again as the account takes it', () => {
	const property = fc.property(fc.string(), fc.string({ minLength: 1 }), (id, prefix) => {
		const mapping = new Mapping({ campaign_id: { prefix } });
		const read = mapping.valueRead('campaign_id', `${prefix}${id}`);
		expect(read).toBe(id);
	});
	fc.assert(property);
	const mapping = new Mapping({ format: values });
	expect(mapping.sent('format', mapping.valueRead('format', 'C')).value).toBe('C');
});

test('codes that mean success may be numbers or texts', () => {
	const mapping = new Mapping({ code: { success: [1, 'OK'] } });
	expect([1, '1', 'OK'].map((code) => mapping.isSuccess(code))).toEqual([true, true, true]);
	expect([2, 'ok', undefined].map((code) => mapping.isSuccess(code))).toEqual([
		false,
		false,
		false,
	]);
	expect(new Mapping().isSuccess(1)).toBe(false);
});
