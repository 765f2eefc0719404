import { byName } from './byId.cts';
import { newPeople } from './mapping.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { mappedAutomatically, useStage } from './stage.cts';

const onError = 'continueRegularOutput';
const place = {
	workspace: byName('={{ $json.workspace ?? "Northwind Retail" }}'),
	customerGroup: byName('={{ $json.group }}'),
};
const north = ['VIP customers', 'Newsletter'];

describe('By Name, for many items', () => {
	const stage = useStage();
	const names = () =>
		(stage.emulator.store.workspaces[0]?.groups ?? []).map((group, at) => ({
			group: at % 2 === 0 ? group.name : group.name.toUpperCase(),
		}));
	const get = { resource: 'customerGroup', operation: 'get', ...place };

	test('reads each list once, whatever the items are', async () => {
		const countPages = { resource: 'customer', operation: 'countPages', ...place };
		const items = Array.from({ length: 60 }, () => names()).flat();
		expect(items.length).toBeGreaterThanOrEqual(300);
		const result = await stage.run(countPages, { items });
		expect(result.error).toBeUndefined();
		expect(originsOf(result.items)).toEqual(items.map((_, at) => at));
		const calls = stage.calls();
		expect(calls.filter((call) => call === 'POST /v1/campaign/all')).toHaveLength(1);
		expect(calls.filter((call) => call === 'POST /v1/cg')).toHaveLength(1);
	});

	test('looks for a group in the workspace of its own item', async () => {
		const { store } = stage.emulator;
		const items = [
			{ workspace: 'Contoso Travel', group: 'Beta testers' },
			{ workspace: 'Northwind Retail', group: 'VIP customers' },
		];
		const result = await stage.run(
			{ resource: 'customer', operation: 'countPages', ...place },
			{ items },
		);
		expect(result.error).toBeUndefined();
		const groups = items.map(({ group }) => store.group(group));
		const sent = (name: string) => stage.sent('/v1/customer/pages', name);
		expect(sent('customer_group_id').sort()).toEqual(groups.map((one) => one.groupId).sort());
		expect(sent('workspace_id').sort()).toEqual(groups.map((one) => one.workspaceId).sort());
	});

	test('with On Error: Continue tells the item whose name is wrong, and goes on with the others', async () => {
		const items = [{ group: 'VIP customers' }, { group: 'No such' }, { group: 'vip CUSTOMERS' }];
		const result = await stage.run(get, { items, onError });
		expect(jsonOf(result).map(({ error }) => error)).toEqual([
			undefined,
			expect.stringContaining("No customer group is called 'No such'"),
			undefined,
		]);
	});

	test('gives nothing for a name that nothing has, where that is chosen', async () => {
		const options = { ifNotFound: 'nothing' };
		const items = [{ group: 'No such' }, { group: 'VIP customers' }];
		const result = await stage.run({ ...get, options }, { items });
		expect(result.error).toBeUndefined();
		expect(originsOf(result.items)).toEqual([1]);
	});

	test('refuses a misspelt workspace, and a name of several, all the same', async () => {
		const options = { ifNotFound: 'nothing' };
		const items = [{ workspace: 'Northwind', group: 'VIP customers' }];
		const misspelt = await stage.run({ ...get, options }, { items });
		expect(failureOf(misspelt).message).toBe("No workspace is called 'Northwind'");
		for (const group of stage.emulator.store.workspaces[0]?.groups ?? []) group.name = 'Same';
		const several = await stage.run({ ...get, options }, { items: [{ group: 'same' }] });
		expect(failureOf(several).message).toBe("5 customer groups are called 'same'");
	});

	test.each(['upsert', 'delete'])(
		'stops a batch before its first write, customer %s, where a name in the third item is wrong',
		async (operation) => {
			const items = newPeople(5).map((person, at) => ({
				...person,
				group: at === 2 ? 'VIP customer' : 'VIP customers',
			}));
			const own = operation === 'upsert' ? mappedAutomatically : { customerIds: 'cus_1' };
			const parameters = { resource: 'customer', operation, ...place, ...own };
			const result = await stage.run(parameters, { items });
			expect(failureOf(result)).toMatchObject({
				message: "No customer group is called 'VIP customer'",
				item: 2,
			});
			expect(new Set(stage.calls())).toEqual(new Set(['POST /v1/campaign/all', 'POST /v1/cg']));
		},
	);

	test('with On Error: Continue stores the other items of a batch', async () => {
		const people = newPeople(3);
		const items = people.map((person, at) => ({
			...person,
			group: at === 1 ? 'No such' : 'VIP customers',
		}));
		const parameters = { resource: 'customer', operation: 'upsert', ...place };
		const result = await stage.run({ ...parameters, ...mappedAutomatically }, { items, onError });
		expect(jsonOf(result)[1]?.error).toContain("No customer group is called 'No such'");
		const stored = stage.stored('VIP customers').slice(-2);
		expect(stored.map(({ profile_data: data }) => data.email)).toEqual([
			people[0]?.email,
			people[2]?.email,
		]);
	});

	test('a list that is refused is not asked for by each item', async () => {
		stage.emulator.fault({ path: '/v1/cg', times: 99, status: 403, body: '{"message":"No."}' });
		const items = Array.from({ length: 40 }, (_, at) => ({ group: north[at % 2] ?? '' }));
		const result = await stage.run(get, { items, onError });
		expect(jsonOf(result).every(({ error }) => JSON.stringify(error).includes('No.'))).toBe(true);
		expect(stage.calls().filter((call) => call === 'POST /v1/cg').length).toBeLessThan(5);
	});
});
