import { addDateFields, newest, newPeople } from './mapping.cts';
import { failureOf } from './results.cts';
import { byId, useStage } from './stage.cts';

const group = 'VIP customers';

describe('The profile fields of a workspace', () => {
	const stage = useStage();
	const asked = () => stage.sent('/v1/cpf', 'workspace_id');

	test('are asked for once in a run, however many items there are', async () => {
		await stage.run(stage.customers('upsert', group), { items: newPeople(700) });
		expect(asked()).toHaveLength(1);
	});

	test('are asked for once for each workspace', async () => {
		const { store } = stage.emulator;
		const places = ['VIP customers', 'Beta testers', 'VIP customers', 'Beta testers'].map((name) =>
			store.group(name),
		);
		const items = places.map(({ workspaceId, groupId }, index) => ({
			...newPeople(4)[index],
			...(index % 2 === 1 ? { full_name: 'Someone', last_trip: '2026-11-24' } : {}),
			workspaceId,
			groupId,
		}));
		const choice = {
			workspace: byId('={{ $json.workspaceId }}'),
			customerGroup: byId('={{ $json.groupId }}'),
		};
		const result = await stage.run(stage.customers('upsert', group, choice), { items });
		expect(result.error).toBeUndefined();
		expect(asked()).toEqual([places[0]?.workspaceId, places[1]?.workspaceId]);
		expect(newest(stage, 'Beta testers', 1)[0]?.last_trip).toBe('24/11/2026');
	});

	test('are asked for anew in the next run, since they may have changed', async () => {
		const parameters = stage.customers('upsert', group);
		await stage.run(parameters, { items: newPeople(1) });
		addDateFields(stage);
		const items = newPeople(1).map((person) => ({ ...person, joined: '2026-11-24' }));
		await stage.run(parameters, { items });
		expect(newest(stage, group, 1)[0]?.joined).toBe('24/11/2026');
	});

	test('are not asked for in JSON mode', async () => {
		const customer = '={{ JSON.stringify($json) }}';
		const parameters = stage.customers('upsert', group, { dataMode: 'json', customer });
		const result = await stage.run(parameters, { items: newPeople(2) });
		expect(result.error).toBeUndefined();
		expect(stage.calls()).toEqual(['POST /v1/customer/check']);
	});

	test('that cannot be had stop the run in the words of the API, and nothing is sent', async () => {
		const workspace = byId('ws_gone');
		const result = await stage.run(stage.customers('upsert', group, { workspace }), {
			items: newPeople(3),
		});
		expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 0 });
		expect(failureOf(result).message).toContain('Invalid workspace: ws_gone');
		expect(new Set(stage.calls())).toEqual(new Set(['POST /v1/cpf']));
	});

	test('that cannot be had are not asked for by each item, with On Error: Continue', async () => {
		const workspace = byId('ws_gone');
		const result = await stage.run(stage.customers('upsert', group, { workspace }), {
			items: newPeople(40),
			onError: 'continueRegularOutput',
		});
		expect(result.items).toHaveLength(40);
		expect(asked().length).toBeLessThan(10);
	});
});
