import { failureOf, jsonOf, originsOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

/** What an item gives whose customers are gone. */
const gone = (...ids: string[]) => ({
	deleted: true,
	customers: ids.map((customerId) => ({ customerId, deleted: true })),
});

describe.each(dialects)('Customer: Delete, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const group = 'VIP customers';
	const idsIn = (name = group) => stage.stored(name).map(({ customer_id }) => customer_id);
	const sent = () => stage.sent('/v1/customer', 'customer_ids');
	const remove = async (customerIds: string, more = {}, options = {}) =>
		await stage.run(stage.customers('delete', group, { customerIds, options }), more);

	test('a list with commas deletes each customer in it, and gives one item', async () => {
		const [first = '', second = '', third = '', ...rest] = idsIn();
		const result = await remove(`${first}, ${second},${third} ,`);
		expect(jsonOf(result)).toEqual([gone(first, second, third)]);
		expect(originsOf(result.items)).toEqual([0]);
		expect(sent()).toEqual([[first, second, third]]);
		expect(idsIn()).toEqual(rest);
	});

	test('one ID for each input item: one request for all, one output item for each', async () => {
		const [first = '', second = '', third = '', ...rest] = idsIn();
		const items = [{ id: first }, { id: third }, { id: second }];
		const result = await remove('={{ $json.id }}', { items });
		expect(jsonOf(result)).toEqual(items.map(({ id }) => gone(id)));
		expect(originsOf(result.items)).toEqual([0, 1, 2]);
		expect(sent()).toEqual([[first, third, second]]);
		expect(idsIn()).toEqual(rest);
	});

	test('an expression may give a list', async () => {
		const [first = '', second = '', ...rest] = idsIn();
		const result = await remove('={{ $json.ids }}', { items: [{ ids: [first, second] }] });
		expect(jsonOf(result)).toEqual([gone(first, second)]);
		expect(idsIn()).toEqual(rest);
	});

	test('many IDs travel in batches', async () => {
		const [one, two, three, four, five, ...rest] = idsIn();
		const items = [one, two, three, four, five].map((id) => ({ id }));
		await remove('={{ $json.id }}', { items }, { batchSize: 2 });
		expect(sent()).toEqual([[one, two], [three, four], [five]]);
		expect(idsIn()).toEqual(rest);
	});

	test('an ID that several items name is sent once, and each of them is told that it is deleted', async () => {
		const [first = '', second = '', ...rest] = idsIn();
		const items = [{ id: first }, { id: second }, { id: first }, { id: first }];
		const result = await remove('={{ $json.id }}', { items }, { batchSize: 1 });
		expect(jsonOf(result)).toEqual(items.map(({ id }) => gone(id)));
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3]);
		expect(sent()).toEqual([[first], [second]]);
		expect(idsIn()).toEqual(rest);
	});

	test('nothing else is deleted', async () => {
		const others = idsIn('Waiting list');
		await remove(idsIn().join());
		expect(idsIn()).toEqual([]);
		expect(idsIn('Waiting list')).toEqual(others);
	});
});

describe('Customer: Delete', () => {
	const stage = useStage();
	const idsIn = (name: string) => stage.stored(name).map(({ customer_id }) => customer_id);

	test('an unknown ID fails its batch only, with On Error: Continue', async () => {
		const [first, second, third, ...rest] = idsIn('VIP customers');
		const items = [first, second, 'cus_gone', third].map((id) => ({ id }));
		const parameters = stage.customers('delete', 'VIP customers', {
			customerIds: '={{ $json.id }}',
			options: { batchSize: 1 },
		});
		const result = await stage.run(parameters, { items, onError: 'continueRegularOutput' });
		expect(jsonOf(result).map(({ deleted }) => deleted)).toEqual([true, true, undefined, true]);
		expect(jsonOf(result)[2]?.error).toContain('Customers not found: cus_gone');
		expect(idsIn('VIP customers')).toEqual(rest);
	});

	test('an ID that cannot be deleted fails each item that names it', async () => {
		const [first] = idsIn('VIP customers');
		const items = ['cus_gone', first, 'cus_gone'].map((id) => ({ id }));
		const parameters = stage.customers('delete', 'VIP customers', {
			customerIds: '={{ $json.id }}',
		});
		const result = await stage.run(parameters, { items, onError: 'continueRegularOutput' });
		expect(jsonOf(result).map(({ deleted }) => deleted)).toEqual([undefined, true, undefined]);
		expect(stage.stored('VIP customers')).toHaveLength(40);
	});

	test('an unknown ID is told with its item', async () => {
		const [first] = idsIn('VIP customers');
		const items = [{ id: first }, { id: 'cus_gone' }];
		const parameters = stage.customers('delete', 'VIP customers', {
			customerIds: '={{ $json.id }}',
			options: { batchSize: 1 },
		});
		const result = await stage.run(parameters, { items });
		expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 1 });
	});

	test('an item without an ID stops the run before anything is deleted', async () => {
		const before = idsIn('VIP customers');
		const items = [{ id: before[0] }, {}];
		const parameters = stage.customers('delete', 'VIP customers', {
			customerIds: '={{ $json.id }}',
		});
		expect(failureOf(await stage.run(parameters, { items })).item).toBe(1);
		expect(stage.emulator.requests()).toEqual([]);
		expect(idsIn('VIP customers')).toEqual(before);
	});

	test('items of two groups are deleted from their own', async () => {
		const { groupId: vip } = stage.emulator.store.group('VIP customers');
		const { groupId: waiting } = stage.emulator.store.group('Waiting list');
		const [first = ''] = idsIn('VIP customers');
		const [other = ''] = idsIn('Waiting list');
		const items = [
			{ id: first, group: vip },
			{ id: other, group: waiting },
		];
		const parameters = stage.customers('delete', 'VIP customers', {
			customerIds: '={{ $json.id }}',
			customerGroup: { __rl: true, mode: 'id', value: '={{ $json.group }}' },
		});
		const result = await stage.run(parameters, { items });
		expect(jsonOf(result)).toEqual([gone(first), gone(other)]);
		expect(idsIn('Waiting list')).toEqual([]);
		expect(idsIn('VIP customers')).toHaveLength(40);
	});
});
