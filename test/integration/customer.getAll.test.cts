import { fieldOf, dialects, useStage } from './stage.cts';
import { mostUnderWay } from './underWay.cts';
import { jsonOf, originsOf } from './results.cts';

describe.each(dialects)('Customer: Get Many with Return All, dialect %s', (dialect) => {
	const stage = useStage({ dialect, customers: 1203, pageSize: 100 });
	const getAll = async (group: string, more = {}, items = [{}]) =>
		await stage.run(stage.customers('getAll', group, { returnAll: true, ...more }), { items });
	const idsOf = (records: unknown[]) =>
		records.map((record) => fieldOf(record, stage.nameOf('customer_id')));
	const idsIn = (group: string) => stage.stored(group).map(({ customer_id }) => customer_id);
	const pagesAskedFor = () => stage.sent('/v1/customer', 'page').map(Number);

	test.each(['All customers', 'VIP customers', 'Waiting list'])(
		'every customer of "%s" comes once, in order',
		async (group) => {
			const result = await getAll(group);
			expect(result.error).toBeUndefined();
			expect(idsOf(jsonOf(result))).toEqual(idsIn(group));
			expect(new Set(originsOf(result.items))).toEqual(new Set([0]));
		},
	);

	test('an empty group gives no items, and no page is asked for', async () => {
		const result = await getAll('Lapsed customers');
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
		expect(pagesAskedFor()).toEqual([]);
	});

	test('the profile data comes as the API gives it', async () => {
		const { groupId } = stage.emulator.store.group('VIP customers');
		const [record] = jsonOf(await getAll('VIP customers'));
		const [customer] = stage.stored('VIP customers');
		const profile = fieldOf(record, stage.nameOf('profile_data'));
		const texts = Object.entries(Object(profile) as object).map(([name, value]) => [
			name,
			String(value),
		]);
		const decrypted = stage.emulator.store.decrypt(
			groupId,
			customer?.customer_id ?? '',
			Object.fromEntries(texts) as Record<string, string>,
		);
		expect(decrypted.email).toBe(customer?.profile_data.email);
	});

	test.each([1, 2, 4, 13, 50])(
		'with %d requests at once, each page is asked for once',
		async (requestsAtOnce) => {
			const result = await getAll('All customers', { options: { requestsAtOnce } });
			expect(idsOf(jsonOf(result))).toEqual(idsIn('All customers'));
			const asked = pagesAskedFor();
			expect(new Set(asked).size).toBe(asked.length);
			expect(stage.calls().filter((call) => call === 'POST /v1/customer/pages')).toHaveLength(1);
		},
	);

	test('each input item brings the customers of its own group, paired with it', async () => {
		const groups = ['Waiting list', 'Lapsed customers', 'VIP customers'];
		const items = groups.map((name) => ({ id: stage.emulator.store.group(name).groupId }));
		const customerGroup = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
		const result = await getAll('Waiting list', { customerGroup }, items);
		expect(idsOf(jsonOf(result))).toEqual(groups.flatMap(idsIn));
		expect(originsOf(result.items)).toEqual([0, ...Array.from({ length: 41 }, () => 2)]);
	});
});

describe('Customer: Get Many with Return All', () => {
	const stage = useStage({ customers: 5, pageSize: 1 });

	test('custom body fields go with the count and with each page', async () => {
		const options = { customBodyFields: '={"archived": {{ $json.archived }} }' };
		stage.emulator.fault({
			path: '/v1/customer/pages',
			times: 1,
			body: '{"pages": 1}',
			status: 200,
		});
		stage.emulator.fault({
			path: '/v1/customer',
			times: 2,
			body: '{"customers": [{}]}',
			status: 200,
		});
		const parameters = stage.customers('getAll', 'All customers', { returnAll: true, options });
		await stage.run(parameters, { items: [{ archived: true }] });
		expect(stage.sent('/v1/customer/pages', 'archived')).toEqual([true]);
		// Page 0 is looked at, too.
		expect(stage.sent('/v1/customer', 'archived')).toEqual([true, true]);
	});

	test.each([1, 2, 4])(
		'%d requests at once are under way at the same time, and no more',
		async (requestsAtOnce) => {
			stage.emulator.fault({ path: '/v1/customer', times: 99, delay: 50 });
			const more = { returnAll: true, options: { requestsAtOnce } };
			const run = async () => await stage.run(stage.customers('getAll', 'VIP customers', more));
			expect(await mostUnderWay(stage, run)).toBe(requestsAtOnce);
		},
	);

	test('API Mapping says which of two lists in an answer is meant', async () => {
		const body = '{"some": [{"id": 1}], "others": []}';
		stage.emulator.fault({ path: '/v1/customer', times: 99, status: 200, body });
		const credentials = stage.credential({ apiMapping: '{"customers": "some"}' });
		const parameters = stage.customers('getAll', 'Waiting list');
		expect(jsonOf(await stage.run(parameters, { credentials }))).toEqual([{ id: 1 }]);
		expect((await stage.run(parameters)).error?.message).toContain('more than one thing');
	});

	test('customers that were deleted meanwhile leave no gap and no double', async () => {
		const [first] = stage.stored('All customers');
		await stage.run(
			stage.customers('delete', 'All customers', { customerIds: first?.customer_id ?? '' }),
		);
		const result = await stage.run(stage.customers('getAll', 'All customers', { returnAll: true }));
		const ids = stage.stored('All customers').map(({ customer_id }) => customer_id);
		expect(ids).toHaveLength(4);
		expect(jsonOf(result).map(({ customer_id }) => customer_id)).toEqual(ids);
	});
});
