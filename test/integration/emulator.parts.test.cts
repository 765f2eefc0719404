import { describe, expect, it } from '@jest/globals';
import { loadDialect } from '../../tools/emulator/dialect.cts';
import type { JsonObject } from '../../tools/emulator/json.cts';
import type { Answer } from './emulator.client.cts';
import { useDialects, type EmulatorInUse } from './emulator.use.cts';

const startIn = useDialects();

/** A customer without a first name, a sound one, and one with a text for a number. */
const people = [
	{ email: 'first@example.com' },
	{ email: 'sound@example.com', first_name: 'Sound' },
	{ email: 'third@example.com', first_name: 'Third', loyalty_points: 'many' },
];
const wrong = ['first_name is required', 'loyalty_points "many" is not a number'];

function errorsAt(name: string, first: number, third: number): object[] {
	return [first, third].map((place, index) => ({ [name]: place, message: wrong[index] }));
}

const csv = `email,first_name,loyalty_points
first@example.com,,
sound@example.com,Sound,
third@example.com,Third,many
`;

const success = { code: 200, message: 'Success' };

function groupOf({ emulator }: EmulatorInUse): { workspace_id: string; customer_group_id: string } {
	const { workspaceId, groupId } = emulator.store.group('VIP customers');
	return { workspace_id: workspaceId, customer_group_id: groupId };
}

function emails({ emulator }: EmulatorInUse): unknown[] {
	const { groupId } = emulator.store.group('VIP customers');
	return emulator.store.customers(groupId).map(({ profile_data }) => profile_data.email);
}

function wire({ status, body }: Answer): { status: number; body: JsonObject } {
	return { status, body };
}

const uploads: [object, number, object][] = [
	[{ part: 'counts' }, 200, { ...success, accepted: 1, rejected: 2 }],
	[
		{ part: 'index' },
		200,
		{
			...success,
			accepted: 1,
			rejected: 2,
			errors: errorsAt('index', 0, 2),
		},
	],
	[
		{ part: 'row' },
		200,
		{
			...success,
			accepted: 1,
			rejected: 2,
			errors: errorsAt('row', 1, 3),
		},
	],
	[
		{ part: 'id' },
		200,
		{
			...success,
			accepted: 1,
			invalid: [
				{ email: 'first@example.com', reason: wrong[0] },
				{ email: 'third@example.com', reason: wrong[1] },
			],
		},
	],
	[
		{ part: 'multi' },
		207,
		{
			code: 207,
			message: 'Multi-Status',
			results: [
				{ status: 422, message: wrong[0] },
				{ status: 200 },
				{ status: 422, message: wrong[1] },
			],
		},
	],
	[{ part: 'accepted' }, 200, { ...success, accepted: 1 }],
];

describe('an upload of which a part is at fault', () => {
	it.each(uploads)(
		'is stored in part in the dialect %j, as JSON and as a file',
		async (dialect, status, body) => {
			const on = await startIn(dialect);
			const before = emails(on);
			const asJson = { ...groupOf(on), customers: people };
			const answer = await on.client.call('POST', '/v1/customer/check', asJson);
			expect(wire(answer)).toEqual({ status, body });
			expect(emails(on)).toEqual([...before, 'sound@example.com']);
			on.emulator.reset();
			expect(emails(on)).toEqual(before);
			expect(wire(await on.client.upload(groupOf(on), csv))).toEqual({ status, body });
			expect(emails(on)).toEqual([...before, 'sound@example.com']);
		},
	);

	it('stores nothing by default, and everything when nothing is at fault', async () => {
		const on = await startIn({ part: 'none' });
		const before = emails(on);
		const refused = await on.client.upload(groupOf(on), csv);
		expect(refused).toMatchObject({ status: 400, body: { code: 400 } });
		expect(emails(on)).toEqual(before);
		const counting = await startIn({ part: 'counts' });
		const sound = { ...groupOf(counting), customers: people.slice(1, 2) };
		const stored = await counting.client.call('POST', '/v1/customer/check', sound);
		expect(wire(stored)).toEqual({ status: 200, body: { ...success, accepted: 1 } });
	});

	it('stores none when all are at fault, and says so in the same way', async () => {
		const on = await startIn({ part: 'counts' });
		const before = emails(on);
		const customers = people.filter(({ first_name }) => first_name === undefined);
		const body = { ...groupOf(on), customers };
		const answer = await on.client.call('POST', '/v1/customer/check', body);
		expect(wire(answer).body).toEqual({ ...success, accepted: 0, rejected: 1 });
		expect(emails(on)).toEqual(before);
	});

	it('is told of in the envelope and the names of the dialect', async () => {
		const { names } = loadDialect('renamed');
		const on = await startIn({ names, envelope: 'result', part: 'counts', afterWrite: 'empty204' });
		const { workspace_id: ws_id, customer_group_id: cg_id } = groupOf(on);
		const body = { ws_id, cg_id, rows: people };
		const answer = await on.client.call('POST', '/v1/customer/check', body);
		const result = { accepted_count: 1, rejected: 2 };
		expect(wire(answer)).toEqual({ status: 200, body: { ...success, result } });
	});
});

const gone = 'Customer not found: cus_9';

const deletions: [object, number, object][] = [
	[{ part: 'counts' }, 200, { ...success, deleted: 1, not_found: 1 }],
	[
		{ part: 'index' },
		200,
		{ ...success, deleted: 1, failed: 1, errors: [{ index: 1, message: gone }] },
	],
	[
		{ part: 'row' },
		200,
		{ ...success, deleted: 1, failed: 1, errors: [{ row: 2, message: gone }] },
	],
	[{ part: 'id' }, 200, { ...success, deleted: 1, not_found: ['cus_9'] }],
	[
		{ part: 'multi' },
		207,
		{
			code: 207,
			message: 'Multi-Status',
			results: [{ status: 200 }, { status: 404, message: gone }],
		},
	],
	[{ part: 'accepted' }, 200, { ...success, deleted: 1 }],
];

describe('a deletion of which a part is not there', () => {
	it.each(deletions)('is done in part in the dialect %j', async (dialect, status, body) => {
		const on = await startIn(dialect);
		const before = emails(on);
		const { groupId } = on.emulator.store.group('VIP customers');
		const [first] = on.emulator.store.customers(groupId);
		const ids = { ...groupOf(on), customer_ids: [first?.customer_id, 'cus_9'] };
		expect(wire(await on.client.call('DELETE', '/v1/customer', ids))).toEqual({ status, body });
		expect(emails(on)).toEqual(before.slice(1));
	});

	it('names each of them where none is deleted', async () => {
		const on = await startIn({ words: 'errors' });
		const before = emails(on);
		const ids = { ...groupOf(on), customer_ids: ['cus_8', 'cus_9'] };
		expect((await on.client.call('DELETE', '/v1/customer', ids)).body).toEqual({
			message: 'Validation failed',
			errors: [
				{ field: 'customer_ids[0]', message: 'Customer not found: cus_8' },
				{ field: 'customer_ids[1]', message: 'Customer not found: cus_9' },
			],
		});
		expect(emails(on)).toEqual(before);
	});
});
