import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { verdictOf } from '../../nodes/Nudgescribe/api/dialect/verdict.ts';
import type { Asked, Verdict } from '../../nodes/Nudgescribe/api/dialect/verdict.ts';

const mapping = new Mapping();
const write: Asked = { kind: 'write', sent: undefined, isDelete: false, isMany: false };
const many: Asked = { kind: 'write', sent: 3, isDelete: false, isMany: true };
const removal: Asked = { kind: 'write', sent: 2, isDelete: true, isMany: true };

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
		const declared = new Mapping(new Map(), [0, '1']);
		expect(verdictOf(response, write, declared)).toEqual({ type: 'yes' });
	});

	test('is a no when nothing of the one thing was done', () => {
		const one: Asked = { kind: 'write', sent: 1, isDelete: true, isMany: false };
		expect(verdict({ code: 200, deleted: 0 }, 200, one)).toMatchObject({ type: 'no' });
		expect(verdict({ code: 200, deleted: false }, 200, one)).toMatchObject({ type: 'no' });
		expect(verdict({ code: 200, deleted: 1 }, 200, one)).toEqual({ type: 'yes' });
	});
});

describe('The answer to a batch of three', () => {
	test.each<[string, unknown]>([
		['all accepted', { code: 200, accepted: 3 }],
		['created and updated', { code: 200, created: 1, updated: 2 }],
		['none rejected', { code: 200, accepted: 3, rejected: 0, errors: [] }],
		['all queued', { code: 200, queued: 3, processed: 0 }],
		['no counts', { code: 200, message: 'Success' }],
		['all of each', { results: [{ status: 200 }, { status: 200 }, { status: 'ok' }] }],
	])('is a yes: %s', (_form, body) => {
		expect(verdict(body, 200, many)).toEqual({ type: 'yes' });
	});

	test.each<[string, unknown, number | undefined, number | undefined, number]>([
		['fewer accepted', { accepted: 1 }, 1, 2, 0],
		['a count of rejected', { code: 200, rejected: 2 }, undefined, 2, 0],
		['a count as text', { accepted: '1', rejected: '2' }, 1, 2, 0],
		[
			'rejected with places',
			{ accepted: 1, rejected: 2, errors: [{ index: 1, message: 'bad' }] },
			1,
			2,
			1,
		],
		['failed in a list', { failed: [{ row: 2, reason: 'bad' }] }, undefined, 1, 1],
		['invalid rows', { invalidRows: 2, validRows: 1 }, 1, 2, 0],
		['skipped', { created: 2, skipped: 1 }, 2, 1, 0],
		['not found', { not_found: ['a'], accepted: 2 }, 2, 1, 1],
		['inside data', { data: { accepted: 1, failed_count: 2 } }, 1, 2, 0],
		[
			'one status each',
			{ results: [{ status: 200 }, { status: 422, message: 'bad' }, { status: 200 }] },
			2,
			1,
			1,
		],
		[
			'success each',
			[{ success: true }, { success: false, error: 'bad' }, { success: true }],
			2,
			1,
			1,
		],
		['counts by other names', { okCount: 1, failCount: 2 }, 1, 2, 0],
		['counts in records', { imported: { count: 1 }, failed: { count: 2 } }, 1, 2, 1],
		['not imported', { not_imported: 1 }, undefined, 1, 0],
		['numbers of rows', { code: 200, invalid_rows: [2, 3] }, undefined, 2, 2],
		['errors with places, and no yes', { errors: [{ index: 1, message: 'bad' }] }, undefined, 1, 1],
		[
			'a bare list of faults',
			[
				{ row: 2, message: 'bad' },
				{ row: 3, message: 'worse' },
			],
			undefined,
			2,
			2,
		],
		['faults under another name', { details: [{ row: 2, reason: 'bad' }] }, undefined, 1, 1],
		['none accepted', { accepted: 0, rejected: 3 }, 0, 3, 0],
		['a no, and something stored', { success: false, accepted: 1, rejected: 2 }, 1, 2, 0],
	])('is a part of a yes: %s', (_form, body, accepted, refused, faults) => {
		const found = verdict(body, 200, many);
		expect(found).toMatchObject({ type: 'part', part: { accepted, refused } });
		expect(found.type === 'part' && found.part.faults).toHaveLength(faults);
	});

	test('is a no where what is wrong is about the request', () => {
		const body = { errors: [{ field: 'group', message: 'must not be null' }] };
		expect(verdict(body, 200, many)).toMatchObject({ type: 'no', said: 'group: must not be null' });
	});

	test('is a part when the status says so, and nothing else does', () => {
		expect(verdict({ message: 'Multi-Status' }, 207, many).type).toBe('part');
		expect(verdict({ accepted: 3 }, 207, many)).toEqual({ type: 'yes' });
	});

	test('is a part also where the status refuses, if something was taken', () => {
		expect(verdict({ accepted: 1, rejected: 2 }, 422, many).type).toBe('part');
		expect(verdict({ accepted: 0, rejected: 3 }, 422, many).type).toBe('no');
	});

	test('to delete is a part: fewer deleted than were sent', () => {
		expect(verdict({ code: 200, deleted: 1 }, 200, removal).type).toBe('part');
		expect(verdict({ code: 200, deleted: ['a', 'b'] }, 200, removal)).toEqual({ type: 'yes' });
		expect(verdict({ deleted: 1, not_found: ['b'] }, 200, removal)).toMatchObject({
			part: { accepted: 1, refused: 1, faults: [{ values: ['b'], reason: 'not found' }] },
		});
	});
});
