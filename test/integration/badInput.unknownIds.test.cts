import { adviceOn, namesAdvice } from './advice.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, useStage } from './stage.cts';

const stage = useStage();

const operations = [
	['customer', 'getAll', {}],
	['customer', 'countPages', {}],
	['customer', 'upsert', { dataMode: 'json', customer: '{"email": "a@example.net"}' }],
	['customer', 'delete', { customerIds: 'cus_1' }],
	['customerGroup', 'update', { name: 'New' }],
	['customerGroup', 'delete', {}],
] as const;

describe.each(operations)('%s: %s', (resource, operation, fields) => {
	const run = async (choice: object) => {
		const parameters = { resource, operation, ...stage.in('VIP customers'), ...fields, ...choice };
		return await stage.run(parameters);
	};

	test('of an unknown workspace is told after one request', async () => {
		expect(failureOf(await run({ workspace: byId('ws_gone') }))).toEqual({
			kind: 'NodeApiError',
			message: 'Nudgescribe refused the request: Workspace not found: ws_gone',
			description: `${adviceOn(resource, operation)} ${namesAdvice}`,
			item: 0,
		});
		expect(stage.calls()).toHaveLength(1);
	});

	test('of an unknown customer group is told after one request', async () => {
		expect(failureOf(await run({ customerGroup: byId('cg_gone') }))).toEqual({
			kind: 'NodeApiError',
			message: 'Nudgescribe refused the request: Customer group not found: cg_gone',
			description: `${adviceOn(resource, operation)} ${namesAdvice}`,
			item: 0,
		});
		expect(stage.calls()).toHaveLength(1);
	});

	test('of a group in another workspace is told as an unknown group', async () => {
		const { groupId } = stage.emulator.store.group('Frequent flyers');
		const result = await run({ customerGroup: byId(groupId) });
		expect(failureOf(result).message).toContain('Customer group not found');
	});
});

test('with On Error: Continue, the items of known groups go on', async () => {
	const { groupId } = stage.emulator.store.group('VIP customers');
	const groups = [{ id: groupId }, { id: 'cg_gone' }, { id: groupId }];
	const customerGroup = byId('={{ $json.id }}');
	const parameters = stage.customers('countPages', 'VIP customers', { customerGroup });
	const result = await stage.run(parameters, { items: groups, onError: 'continueRegularOutput' });
	expect(originsOf(result.items)).toEqual([0, 1, 2]);
	expect(jsonOf(result).map(({ pages }) => pages)).toEqual([1, undefined, 1]);
	expect(jsonOf(result)[1]?.error).toContain('Customer group not found: cg_gone');
});
