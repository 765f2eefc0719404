import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';
import { verdictOf } from '../../nodes/Nudgescribe/api/dialect/verdict.ts';
import type { Asked, Verdict } from '../../nodes/Nudgescribe/api/dialect/verdict.ts';

const mapping = new Mapping();
const many: Asked = { kind: 'write', sent: 3, isDelete: false, isMany: true };
const removal: Asked = { kind: 'write', sent: 2, isDelete: true, isMany: true };

function verdict(body: unknown, status = 200, asked: Asked): Verdict {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const payload = typeof body === 'string' ? undefined : { json: body };
	return verdictOf({ status, headers: {}, payload, text }, asked, mapping);
}

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
