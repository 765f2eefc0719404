import type { INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, useStage } from './stage.cts';

describe.each(dialects)('Customer Group, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const run = async (operation: string, more: INodeParameters = {}, items = [{}]) =>
		await stage.run(
			{ resource: 'customerGroup', operation, ...stage.in('VIP customers'), ...more },
			{ items },
		);
	const groups = () => stage.emulator.store.workspaces[0]?.groups ?? [];
	const names = () => groups().map(({ name }) => name);
	const asRecords = () =>
		groups().map(({ groupId, name }) => ({
			[stage.nameOf('customer_group_id')]: groupId,
			[stage.nameOf('name')]: name,
		}));

	describe('Get Many', () => {
		test('with Return All gives every group of the workspace', async () => {
			const result = await run('getAll', { returnAll: true });
			expect(jsonOf(result)).toEqual(asRecords());
			expect(new Set(originsOf(result.items))).toEqual(new Set([0]));
			expect(stage.calls()).toEqual(['POST /v1/cg']);
		});

		test.each([1, 4, 5, 99])('with a limit of %d gives the first ones', async (limit) => {
			expect(jsonOf(await run('getAll', { limit }))).toEqual(asRecords().slice(0, limit));
		});

		test('gives the groups of each item’s workspace', async () => {
			const [retail, travel] = stage.emulator.store.workspaces;
			const items = [{ id: travel?.workspaceId }, { id: retail?.workspaceId }];
			const workspace = byId('={{ $json.id }}');
			const result = await run('getAll', { returnAll: true, workspace }, items);
			expect(originsOf(result.items)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
		});

		test('gives no items for a workspace without groups', async () => {
			const workspace = stage.emulator.store.workspaces[0];
			const { workspaceId = '' } = workspace ?? {};
			if (workspace) workspace.groups = [];
			const parameters = { resource: 'customerGroup', operation: 'getAll' };
			const result = await stage.run({
				...parameters,
				workspace: byId(workspaceId),
				returnAll: true,
			});
			expect(result.error).toBeUndefined();
			expect(result.items).toEqual([]);
		});
	});

	test('Create makes a group for each item, and gives its ID', async () => {
		const items = [{ name: 'Zürich readers' }, { name: '東京' }];
		const result = await run('create', { name: '={{ $json.name }}' }, items);
		expect(jsonOf(result)).toEqual(asRecords().slice(-2));
		expect(originsOf(result.items)).toEqual([0, 1]);
		expect(names().slice(-2)).toEqual(['Zürich readers', '東京']);
	});

	test('Update renames the group, and says that it did', async () => {
		const { groupId } = stage.emulator.store.group('VIP customers');
		const result = await run('update', { name: 'Very important' });
		expect(jsonOf(result)).toEqual([{ success: true }]);
		expect(originsOf(result.items)).toEqual([0]);
		expect(stage.emulator.store.group('Very important').groupId).toBe(groupId);
		expect(names()).toHaveLength(5);
	});

	test('Delete removes the group and no other', async () => {
		const result = await run('delete');
		expect(jsonOf(result)).toEqual([{ deleted: true }]);
		expect(originsOf(result.items)).toEqual([0]);
		expect(names()).toEqual([
			'All customers',
			'Newsletter subscribers',
			'Waiting list',
			'Lapsed customers',
		]);
	});

	test('a name that is taken is refused in the words of the API', async () => {
		const result = await run('create', { name: 'Waiting list' });
		expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 0 });
		expect(failureOf(result).message).toContain('"Waiting list" exists already');
		expect(names()).toHaveLength(5);
	});

	test('with On Error: Continue, the items after a refused one are carried out', async () => {
		const items = [{ name: 'First' }, { name: 'Waiting list' }, { name: 'Third' }];
		const { workspace } = stage.in('VIP customers');
		const parameters = {
			resource: 'customerGroup',
			operation: 'create',
			name: '={{ $json.name }}',
		};
		const result = await stage.run(
			{ ...parameters, workspace },
			{ items, onError: 'continueRegularOutput' },
		);
		expect(originsOf(result.items)).toEqual([0, 1, 2]);
		expect(jsonOf(result)[1]?.error).toContain('exists already');
		expect(names().slice(-2)).toEqual(['First', 'Third']);
	});

	test('custom body fields replace what the node would send', async () => {
		const customBodyFields = JSON.stringify({ [stage.nameOf('name')]: 'From the options' });
		await run('create', { name: 'From the field', options: { customBodyFields } });
		expect(names().at(-1)).toBe('From the options');
	});
});
