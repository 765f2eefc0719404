import { OperationalError } from 'n8n-workflow';
import { Answer } from '../../nodes/Nudgescribe/api/dialect/answer.ts';
import { parseJson } from '../../nodes/Nudgescribe/api/dialect/json.ts';
import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { envelopes, fc, json, record } from './arbitraries.cts';

/** A record of the contract, as far as it is told apart by. */
interface Group {
	customer_group_id: string;
	name: string;
}

const asInContract = new Mapping();
const answer = new Answer(undefined, asInContract);
const findId = (group: object) => answer.id<Group>({ ...group }, 'customer_group_id');
const findName = (group: object) => answer.name<Group>({ ...group }, 'name');
const findRecord = (payload: unknown) => new Answer(payload, asInContract).record();

describe("A record's ID and name", () => {
	test.each([
		['the named ones', { customer_group_id: 'a', id: 'b', name: 'N', title: 'T' }, 'a', 'N'],
		['an id and a title', { id: 'a', title: 'T', size: 3 }, 'a', 'T'],
		['a number for an ID', { groupId: 7, groupName: 'N' }, '7', 'N'],
		['capitals', { GROUP_ID: 'a', Label: 'L' }, 'a', 'L'],
	])('are found: %s', (_case, group, id, name) => {
		expect(findId(group)).toBe(id);
		expect(findName(group)).toBe(name);
	});

	test.each([
		['none', { size: 3 }],
		['two that could be it', { user_id: 'a', owner_id: 'b' }],
		['an empty one', { customer_group_id: '' }],
		['words that only end alike', { paid: 'yes', grid: 'x', valid: 1 }],
	])('that are not clear are an error: %s', (_case, group) => {
		expect(() => findId(group)).toThrow(OperationalError);
	});

	test.each([
		['one', { uuid: 'x', group_id: 'a' }, 'a'],
		['none', { size: 3 }, undefined],
		['two that could be it', { user_id: 'a', owner_id: 'b' }, undefined],
	])('can be asked for only where they are clear: %s', (_case, group, id) => {
		expect(answer.ifClear<Group>('id', group, 'customer_group_id')).toBe(id);
	});

	test('are a text, or an error in our words, whatever the record holds', () => {
		fc.assert(
			fc.property(record, (group) => {
				for (const find of [findId, findName]) {
					try {
						expect(find(group)).not.toBe('');
					} catch (error) {
						expect(error).toBeInstanceOf(OperationalError);
					}
				}
			}),
		);
	});
});

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
