import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { verdictOf } from '../../nodes/Nudgescribe/api/dialect/verdict.ts';
import type { Asked, Verdict } from '../../nodes/Nudgescribe/api/dialect/verdict.ts';

const mapping = new Mapping();
const write: Asked = { kind: 'write', sent: undefined, isDelete: false, isMany: false };

function verdict(body: unknown, status = 200, asked: Asked = write): Verdict {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const payload = typeof body === 'string' ? undefined : { json: body };
	return verdictOf({ status, headers: {}, payload, text }, asked, mapping);
}

describe('The answer to a write', () => {
	test.each<[string, unknown, number?]>([
		['code 200', { code: 200, message: 'Success' }],
		['code 0', { code: 0, data: { id: 7 } }],
		['code as text', { code: '0', message: 'OK' }],
		['success', { success: true }],
		['status', { status: 'success', data: { id: 7, name: 'New' } }],
		['no errors', { code: 200, errors: [], error: null, errorMessage: '' }],
		['an error object of nothing', { error: { code: 0, message: '' } }],
		['a record and nothing else', { customer_group_id: 'a', name: 'Forbidden fruit' }],
		['a record with a code of its own', { code: 0, data: { code: 'VIP', name: 'VIPs' } }],
		['nothing, 200', ''],
		['nothing, 202', '', 202],
		['nothing, 204', '', 204],
		['OK as text', 'OK'],
		['null', null],
		['words that deny a failure', { message: 'Done without errors' }],
		['a status that is no verdict', { status: 1, msg: 'Group added' }],
		['201', { id: 7 }, 201],
	])('is a yes: %s', (_form, body, ...[status]) => {
		expect(verdict(body, status)).toEqual({ type: 'yes' });
	});

	test.each<[string, unknown, number]>([
		['success: false', { success: false, message: 'Not ready' }, 400],
		['success as text', { success: 'false', message: 'Not ready' }, 400],
		['ok: 0', { ok: 0, message: 'Not ready' }, 400],
		['a business code', { code: 1001, message: 'Not ready' }, 400],
		['code 1', { code: 1, message: 'Not ready' }, 400],
		['code -1', { code: -1, message: 'Not ready' }, 400],
		['a code as text', { code: '4001', message: 'Not ready' }, 400],
		['a code in words', { code: 'GROUP_GONE', message: 'Not ready' }, 400],
		['a code of HTTP', { code: 409, message: 'Not ready' }, 409],
		['a nested code', { data: { code: 1001, message: 'Not ready' } }, 400],
		['status error', { status: 'error', message: 'Not ready' }, 400],
		['status FAILED', { status: 'FAILED', reason: 'Not ready' }, 400],
		['a numeric status', { status: 422, title: 'Not ready' }, 422],
		['error', { error: 'Not ready' }, 400],
		['errors', { errors: [{ field: 'group', message: 'Not ready' }] }, 400],
		['success inside data', { code: 200, data: { success: false, message: 'Not ready' } }, 400],
		['success inside result', { result: { success: false, message: 'Not ready' } }, 400],
		['hasErrors', { hasErrors: true, message: 'Not ready' }, 400],
		['errorMessage', { errorMessage: 'Not ready' }, 400],
		['a single record in a list', [{ success: false, message: 'Not ready' }], 400],
		['a rate limit', { success: false, message: 'Too many requests: Not ready' }, 429],
		['a quota', { success: false, message: 'Quota exceeded: Not ready' }, 402],
		['an expired token', { success: false, message: 'Token expired: Not ready' }, 401],
		['a token code', { code: 40101, message: 'Not ready' }, 401],
		['a time-out of a gateway', { errorMessage: 'Task timed out after 30 s: Not ready' }, 504],
		['a broken server', { success: false, message: 'Internal server error: Not ready' }, 500],
		['words alone', { message: 'Forbidden: Not ready' }, 403],
		['a message that tells of a failure', { status: 0, msg: 'fail: Not ready' }, 400],
		['ret', { ret: -1, msg: 'Not ready' }, 400],
		['acknowledged: false', { acknowledged: false, message: 'Not ready' }, 400],
		['authorized: false', { authorized: false, message: 'Not ready' }, 400],
		['a status in words', { success: false, message: 'Group not found: Not ready' }, 404],
	])('is a no inside a 200: %s', (_form, body, meaning) => {
		expect(verdict(body)).toMatchObject({ type: 'no', by: 'api', meaning });
		expect(verdict(body)).toMatchObject({ said: expect.stringContaining('Not ready') as string });
	});

	test.each([
		['a thing', 'Unknown group: 7', 404],
		['a name', "Unknown field 'group'", 400],
	])('tells %s that it does not know from others', (_what, message, meaning) => {
		expect(verdict({ success: false, message })).toMatchObject({ type: 'no', meaning });
	});

	test('is a no when it is false', () => {
		expect(verdict(false).type).toBe('no');
	});

	test.each<[string, unknown, number, string]>([
		['HTML', '<!DOCTYPE html><html><title>Blocked</title>', 403, 'Blocked'],
		['HTML for a success', '<html><h1>Log in</h1></html>', 200, 'Log in'],
		['XML', '<?xml version="1.0"?><Error><Message>Denied</Message></Error>', 403, 'Denied'],
	])('is a page of something between: %s', (_form, body, status, said) => {
		expect(verdict(body, status)).toMatchObject({ type: 'no', by: 'page', said });
	});

	test('is no success when its words are not an answer', () => {
		expect(verdict('Hello, world')).toMatchObject({ type: 'no', by: 'nobody' });
		expect(verdict('Hello, world', 400)).toMatchObject({ by: 'api', said: 'Hello, world' });
	});

	test('is a no whose code alone says so, which the account can declare a success', () => {
		const body = { code: 1, data: { id: 7 } };
		expect(verdict(body)).toMatchObject({ type: 'no', code: 1, isByCodeAlone: true });
		const response = { status: 200, headers: {}, payload: { json: body }, text: '' };
		const declared = new Mapping({ code: { success: [0, '1'] } });
		expect(verdictOf(response, write, declared)).toEqual({ type: 'yes' });
	});

	test('says no more than that all is well where its code alone says no to a read', () => {
		const body = { code: 1, message: 'Success', columns: ['one', 'two'] };
		expect(verdict(body, 200, { kind: 'read' })).toMatchObject({ code: 1, said: 'Success' });
		expect(verdict(body)).toMatchObject({ code: 1, said: 'columns: one: columns: two' });
	});

	test('is a no by a code in words, which can be declared too', () => {
		const found = verdict({ code: 'TAKEN', message: 'Done' });
		expect(found).toMatchObject({ type: 'no', code: 'TAKEN', isByCodeAlone: true });
	});

	test('is a yes whatever it counts of what is in the one thing', () => {
		const one: Asked = { kind: 'write', sent: 1, isDelete: false, isMany: false };
		const group = { customer_group_id: 'a', name: 'New', pending: 0, valid: 0, invalid: 2, new: 0 };
		expect(verdict(group, 200, one)).toEqual({ type: 'yes' });
	});

	test('is a no when nothing of the one thing was done', () => {
		const one: Asked = { kind: 'write', sent: 1, isDelete: true, isMany: false };
		expect(verdict({ code: 200, deleted: 0 }, 200, one)).toMatchObject({ type: 'no' });
		expect(verdict({ code: 200, deleted: false }, 200, one)).toMatchObject({ type: 'no' });
		expect(verdict({ code: 200, deleted: 1 }, 200, one)).toEqual({ type: 'yes' });
	});
});
