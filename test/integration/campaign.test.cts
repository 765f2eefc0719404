import type { INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, fieldOf, useStage } from './stage.cts';

describe.each(dialects)('Campaign: Get Many, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const getAll = async (filters: INodeParameters = {}, more: INodeParameters = {}, items = [{}]) =>
		await stage.run(
			{ resource: 'campaign', operation: 'getAll', returnAll: true, filters, ...more },
			{ items },
		);
	const all = () =>
		stage.emulator.store.workspaces.flatMap(({ workspaceId, name, campaigns }) =>
			campaigns.map((campaign) => ({
				[stage.nameOf('campaign_id')]: campaign.campaignId,
				[stage.nameOf('name')]: campaign.name,
				[stage.nameOf('status')]: campaign.status,
				[stage.nameOf('published_at')]: campaign.publishedAt,
				campaignId: campaign.campaignId,
				campaignName: campaign.name,
				workspaceId,
				workspaceName: name,
			})),
		);
	const namesOf = (records: unknown[]) =>
		records.map((record) => fieldOf(record, stage.nameOf('name')));
	const named = async (filters: INodeParameters) => {
		const result = await getAll(filters);
		expect(result.error).toBeUndefined();
		return namesOf(jsonOf(result));
	};

	test('with Return All gives every campaign of the account with its workspace', async () => {
		const result = await getAll();
		expect(jsonOf(result)).toEqual(all());
		expect(jsonOf(result)).toHaveLength(12);
		expect(new Set(originsOf(result.items))).toEqual(new Set([0]));
		expect(stage.calls()).toEqual(['POST /v1/campaign/all']);
	});

	test.each([1, 9, 12, 99])('with a limit of %d gives the first ones', async (limit) => {
		expect(jsonOf(await getAll({}, { returnAll: false, limit }))).toEqual(all().slice(0, limit));
	});

	test('of a workspace', async () => {
		const [, travel] = stage.emulator.store.workspaces;
		const workspace = byId(travel?.workspaceId ?? '');
		expect(await named({ workspace })).toEqual(travel?.campaigns.map(({ name }) => name));
		expect(await named({ workspace, statuses: ['Published'] })).toEqual(['Early bird']);
		expect(await named({ workspace: byId('ws_gone') })).toEqual([]);
	});

	test('of each item’s workspace', async () => {
		const [retail, travel] = stage.emulator.store.workspaces;
		const items = [{ id: travel?.workspaceId }, { id: retail?.workspaceId }];
		const filters = { workspace: byId('={{ $json.id }}') };
		const result = await getAll(filters, { returnAll: false, limit: 2 }, items);
		expect(originsOf(result.items)).toEqual([0, 0, 1, 1]);
	});

	test('filtered first and limited then', async () => {
		const result = await getAll({ statuses: ['Published'] }, { returnAll: false, limit: 5 });
		expect(namesOf(jsonOf(result))).toHaveLength(5);
		expect(namesOf(jsonOf(result)).at(-1)).toBe('Early bird');
	});
});

describe('Campaign: Get Many', () => {
	const stage = useStage();
	const getAll = async (filters: INodeParameters) =>
		await stage.run({ resource: 'campaign', operation: 'getAll', filters });

	test.each([
		['publishedAfter', 'Published After'],
		['publishedBefore', 'Published Before'],
	])('with %s that is no date sends nothing', async (name, displayName) => {
		expect(failureOf(await getAll({ [name]: '={{ "last week" }}' }))).toEqual({
			kind: 'NodeOperationError',
			message: `'${displayName}' is not a date`,
			description: `It is 'last week'. Enter a date such as 2026-11-24 in '${displayName}'.`,
			item: 0,
		});
		expect(stage.emulator.requests()).toEqual([]);
	});

	test('with a window that ends before it starts is refused in the words of the API', async () => {
		const filters = { publishedAfter: '2026-06-02', publishedBefore: '2026-06-01' };
		expect(failureOf(await getAll(filters)).message).toBe(
			'Nudgescribe refused the request: The window ends on 2026-06-01, before it starts',
		);
	});

	test('leaves out its own names for the campaign where it is not clear which they are', async () => {
		const workspaces = [
			{
				workspace_id: 'ws_1',
				workspace_name: 'Northwind',
				campaigns: [{ first_id: 'a', second_id: 'b', name: 'Spring', status: 'Draft' }],
			},
		];
		const brokenBody = JSON.stringify({ code: 200, message: 'Success', workspaces });
		stage.emulator.fault({ path: '/v1/campaign/all', times: 1, brokenBody });
		expect(jsonOf(await getAll({}))).toEqual([
			{
				first_id: 'a',
				second_id: 'b',
				name: 'Spring',
				status: 'Draft',
				campaignName: 'Spring',
				workspaceId: 'ws_1',
				workspaceName: 'Northwind',
			},
		]);
	});

	test('gives no items for an account without campaigns', async () => {
		for (const workspace of stage.emulator.store.workspaces) workspace.campaigns = [];
		const result = await getAll({});
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
	});
});

describe('A campaign that the API tells no status of', () => {
	const stage = useStage();
	const campaigns = [
		{ campaign_id: 'cam_1', name: 'With a status', status: 'Published' },
		{ campaign_id: 'cam_2', name: 'Without one', status: null },
	];
	const workspaces = [{ workspace_id: 'ws_1', workspace_name: 'One', campaigns }];
	const getMany = async (filters = {}) => {
		const body = JSON.stringify({ code: 200, message: 'Success', workspaces });
		stage.emulator.fault({ path: '/v1/campaign/all', times: 1, status: 200, body });
		return await stage.run({ resource: 'campaign', operation: 'getAll', filters });
	};

	test('is listed with the others', async () => {
		const ids = jsonOf(await getMany()).map(({ campaignId }) => campaignId);
		expect(ids).toEqual(['cam_1', 'cam_2']);
	});

	test('is left out where a status is asked for', async () => {
		const ids = jsonOf(await getMany({ statuses: ['Published'] }));
		expect(ids.map(({ campaignId }) => campaignId)).toEqual(['cam_1']);
	});
});
