import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../tools/emulator/json.cts';
import { listIn } from './emulator.client.cts';
import { useDialects } from './emulator.use.cts';

const startIn = useDialects();

/** The answers of an account of five customers, two a page, to the three kinds of questions. */
async function ask(dialect: JsonObject) {
	const { emulator, client } = await startIn({ profileData: 'plain', ...dialect });
	const { workspaceId, groupId } = emulator.store.group('All customers');
	const ids = {
		workspace_id: emulator.ids.asked('workspace_id', workspaceId),
		customer_group_id: emulator.ids.asked('customer_group_id', groupId),
	};
	const call = async (path: string, body: object) => await client.call('POST', path, body);
	const jsonOf = async (path: string, body: object): Promise<unknown> =>
		JSON.parse((await call(path, body)).text);
	return {
		emulator,
		groupId,
		customers: async (page = 1) => await jsonOf('/v1/customer', { ...ids, page }),
		pages: async () => await jsonOf('/v1/customer/pages', ids),
		groups: async () => {
			const { body } = await call('/v1/cg', { workspace_id: ids.workspace_id });
			return listIn(body, 'customer_groups');
		},
		campaigns: async () => (await call('/v1/campaign/all', {})).body,
		runs: async () => {
			const { campaignId } = emulator.store.campaign('Spring launch');
			const campaign_id = emulator.ids.asked('campaign_id', campaignId);
			return await jsonOf('/v1/campaign/rerun/history', { campaign_id });
		},
	};
}

const head = { code: 200, message: 'Success' };
const anyTwo = Array.from({ length: 2 }, (): unknown =>
	expect.objectContaining({ customer_id: expect.any(String) }),
);

describe('a list of records', () => {
	it.each<[JsonObject, unknown]>([
		[{}, { ...head, customers: anyTwo }],
		[{ list: 'bare' }, anyTwo],
		[{ list: 'bare', envelope: 'data' }, anyTwo],
		[{ list: 'data' }, { ...head, data: anyTwo }],
		[{ list: 'data.items' }, { ...head, data: { items: anyTwo } }],
		[
			{ list: 'page' },
			{
				...{ content: anyTwo, number: 1, size: 2, numberOfElements: 2 },
				...{ totalElements: 5, totalPages: 3 },
			},
		],
		[
			{ list: 'data', beside: 'lists' },
			{
				...{ ...head, data: anyTwo, warnings: [], columns: ['one', 'two', 'three'] },
				links: [{ rel: 'self', href: '/v1' }],
			},
		],
	])('is put as %j says', async (dialect, expected) => {
		expect(await (await ask(dialect)).customers()).toEqual(expected);
	});

	it('can be an object by ID, which the records do not say then', async () => {
		const { emulator, groupId, customers, campaigns } = await ask({ list: 'keyed' });
		const [one, other] = emulator.store.customers(groupId);
		const entries = [one, other].map((customer) => [
			customer?.customer_id,
			{ profile_data: customer?.profile_data },
		]);
		const byId: unknown = Object.fromEntries(entries);
		expect(await customers()).toEqual({ ...head, customers: byId });
		const { campaignId } = emulator.store.campaign('Spring launch');
		const [workspace] = emulator.store.workspaces;
		expect(await campaigns()).toMatchObject({
			workspaces: {
				[workspace?.workspaceId ?? '']: { campaigns: { [campaignId]: { name: 'Spring launch' } } },
			},
		});
	});

	it('is null where it is empty, when the dialect says so', async () => {
		const { customers } = await ask({ list: 'data', emptyList: 'null' });
		expect(await customers(9)).toEqual({ ...head, data: null });
	});
});

describe('a count of pages', () => {
	it.each<[JsonObject, unknown]>([
		[{ count: 'several' }, { ...head, total: 5, size: 2, pages: 3 }],
		[
			{ count: 'text', envelope: 'data' },
			{ ...head, data: { pages: '3' } },
		],
		[{ count: 'bare' }, 3],
		[{ count: 'bareData' }, { ...head, data: 3 }],
		[{ count: 'totals' }, { ...head, total: 5, size: 2 }],
		[{ count: 'hasMore' }, { ...head, has_more: true, pages: 3 }],
	])('is put as %j says', async (dialect, expected) => {
		expect(await (await ask(dialect)).pages()).toEqual(expected);
	});
});

describe('IDs', () => {
	it('are beside those of other things, some of which differ in each record', async () => {
		const { groups } = await ask({ foreign: ['workspace_id', 'ownerId', 'template_id'] });
		const records = await groups();
		expect(Object.keys(records[0] ?? {})).toEqual([
			...['workspace_id', 'ownerId', 'template_id'],
			...['customer_group_id', 'name'],
		]);
		const different = (name: string): number => new Set(records.map((record) => record[name])).size;
		expect(['workspace_id', 'ownerId', 'template_id'].map(different)).toEqual([1, 2, 5]);
	});

	it('can be missing, where others are there', async () => {
		const { groups, runs } = await ask({ foreign: ['workspace_id'], ownIds: 'missing' });
		expect((await groups())[0]).toEqual({
			workspace_id: expect.any(String),
			name: 'All customers',
		});
		expect(await runs()).toMatchObject({ runs: [{ run_number: 3 }, {}, {}] });
	});

	it('have a prefix in answers that requests do not take', async () => {
		const { emulator, groupId, groups, pages } = await ask({
			prefixes: { customer_group_id: 'group-' },
		});
		const bare = groupId.replace('cg_', '');
		expect(emulator.ids.asked('customer_group_id', groupId)).toBe(bare);
		expect((await groups())[0]?.customer_group_id).toBe(`group-${bare}`);
		expect(await pages()).toMatchObject({ pages: 3 });
	});
});

describe('odd records', () => {
	it('are a campaign without a name, one without a status, a workspace without campaigns, and one with null', async () => {
		const { emulator, campaigns } = await ask({ odd: 'all' });
		const workspaces = listIn(await campaigns(), 'workspaces');
		const last = listIn(workspaces[0] ?? {}, 'campaigns').slice(-2);
		expect(last.map(({ name }) => name)).toEqual(['Loyalty welcome', undefined]);
		expect(last.map(({ status }) => status)).toEqual([null, 'Draft']);
		expect(workspaces.slice(emulator.store.workspaces.length)).toEqual([
			{ workspace_id: expect.any(String), workspace_name: 'Without campaigns' },
			{
				...{ workspace_id: expect.any(String), workspace_name: 'Null campaigns' },
				campaigns: null,
			},
		]);
	});
});
