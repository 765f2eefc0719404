import { Answer } from '../../nodes/Nudgescribe/api/dialect/answer.ts';
import { parseJson } from '../../nodes/Nudgescribe/api/dialect/json.ts';
import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { envelopes, fc, json } from './arbitraries.cts';

const asInContract = new Mapping();
const findRecord = (payload: unknown) => new Answer(payload, asInContract).record();

describe('The record in an answer', () => {
	test('is what there is besides code and message, out of its envelope', () => {
		const group = { customer_group_id: 'a', name: 'N' };
		fc.assert(
			fc.property(envelopes, (around) => {
				const inside = around.reduce<object>((inner, name) => ({ [name]: inner }), group);
				const payload = { code: 200, message: 'Success', ...inside };
				expect(findRecord(payload)).toEqual(group);
			}),
		);
	});

	test('is empty when the answer says no more than that it worked', () => {
		expect(findRecord({ code: 200, message: 'Success' })).toEqual({});
	});
});

describe('The body of an answer', () => {
	test('is read when it is JSON, null included, and only then', () => {
		fc.assert(
			fc.property(json, (value) => {
				const text = JSON.stringify(value);
				// Numbers of so many digits are another test's.
				fc.pre(!/\d{16}/.test(text));
				expect(JSON.stringify(parseJson(text)?.json)).toBe(text);
			}),
		);
		for (const text of ['', ' ', '<html>', '{"a": ', 'undefined']) {
			expect(parseJson(text)).toBeUndefined();
		}
	});
});
