import type { INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

const getMany = (more: INodeParameters = {}): INodeParameters => ({
	resource: 'workspace',
	operation: 'getAll',
	...more,
});

describe.each(dialects)('Workspace: Get Many, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const expected = () =>
		stage.emulator.store.workspaces.map(({ workspaceId, name, campaigns }) => ({
			workspaceId,
			workspaceName: name,
			campaigns: campaigns.length,
		}));

	test('gives each workspace with its number of campaigns, in one request', async () => {
		const result = await stage.run(getMany({ returnAll: true }));
		expect(jsonOf(result)).toEqual(expected());
		expect(jsonOf(result).map(({ campaigns }) => campaigns)).toEqual([8, 4]);
		expect(stage.calls()).toEqual(['POST /v1/campaign/all']);
	});

	test('gives no more than the limit', async () => {
		const result = await stage.run(getMany({ limit: 1 }));
		expect(jsonOf(result)).toEqual(expected().slice(0, 1));
	});

	test('gives them for each item, paired with it', async () => {
		const result = await stage.run(getMany({ returnAll: true }), { items: [{}, {}] });
		expect(originsOf(result.items)).toEqual([0, 0, 1, 1]);
	});

	test('gives IDs that other operations take', async () => {
		const [first] = jsonOf(await stage.run(getMany({ limit: 1 })));
		const groups = await stage.run(
			{
				resource: 'customerGroup',
				operation: 'getAll',
				workspace: { __rl: true, mode: 'id', value: '={{ $json.workspaceId }}' },
				returnAll: true,
			},
			{ items: [first ?? {}] },
		);
		expect(groups.items).toHaveLength(stage.emulator.store.workspaces[0]?.groups.length ?? 0);
	});

	test('tells the API’s words when it is refused', async () => {
		const body = JSON.stringify({ code: 403, message: 'Role is read-only' });
		stage.emulator.fault({ path: '/v1/campaign/all', times: 9, status: 403, body });
		const { message } = failureOf(await stage.run(getMany()));
		expect(message).toContain('Role is read-only');
	});
});
