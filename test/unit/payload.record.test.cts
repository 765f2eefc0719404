import { OperationalError } from 'n8n-workflow';
import { Answer } from '../../nodes/Nudgescribe/api/dialect/answer.ts';
import { parseJson } from '../../nodes/Nudgescribe/api/dialect/json.ts';
import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { findMessage, notJson, statusOf } from '../../nodes/Nudgescribe/api/dialect/refusal.ts';
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

describe('What an answer says for itself', () => {
	test('is its message, at any depth of the envelope', () => {
		fc.assert(
			fc.property(envelopes, (around) => {
				const payload = around.reduce<object>((inner, name) => ({ [name]: inner }), {
					message: ' Why ',
				});
				expect(findMessage(payload, asInContract)).toBe('Why');
			}),
		);
	});

	test('is a text of bearable length, and never an error', () => {
		fc.assert(
			fc.property(json, (payload) => {
				expect(findMessage(payload, asInContract).length).toBeLessThanOrEqual(500);
			}),
		);
		expect(findMessage({ message: 'x'.repeat(9999) }, asInContract)).toHaveLength(500);
	});

	test.each([
		[{ code: 400 }, 400],
		[{ code: '403' }, 403],
		[{ code: 503 }, 503],
		[{ code: 200 }, undefined],
		[{ code: 0 }, undefined],
		[{ code: 1000 }, undefined],
		[{ code: 'E42' }, undefined],
		[{}, undefined],
		[null, undefined],
		[[{ code: 400 }], undefined],
	])('that it refuses, in its code: %j gives %s', (payload, status = 200) => {
		const response = { status: 200, headers: {}, payload: { json: payload }, text: '' };
		expect(statusOf(response, asInContract)).toBe(status);
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

	test('that is not JSON is told with its first words, on one line', () => {
		const { message, description } = notJson(
			`\n<html>\n\t<title>Log in</title>${'x'.repeat(9999)}`,
		);
		expect(message).toBe("Nudgescribe's answer is not JSON");
		expect(description).toMatch(/^It begins with: <html> <title>Log in<\/title>x+\. Check/);
		expect(description?.length).toBeLessThan(400);
	});

	test.each(['', '  \n'])('that is empty (%j) is told so', (text) => {
		expect(notJson(text).message).toBe("Nudgescribe's answer is empty");
	});
});
