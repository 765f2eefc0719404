import { jsonOf } from './results.cts';
import { dialects, fieldOf, useStage } from './stage.cts';

describe.each(dialects)('Customer: Get Many with a limit, dialect %s', (dialect) => {
	const stage = useStage({ dialect, customers: 1203, pageSize: 100 });
	const first = dialect === 'zero-based' ? 0 : 1;
	const getAll = async (group: string, more = {}) =>
		await stage.run(stage.customers('getAll', group, more));
	const idsOf = (records: unknown[]) =>
		records.map((record) => fieldOf(record, stage.nameOf('customer_id')));
	const idsIn = (group: string) => stage.stored(group).map(({ customer_id }) => customer_id);
	const pagesAskedFor = () => stage.sent('/v1/customer', 'page').map(Number);

	test.each([
		['one', 1, 1],
		['a part of a page', 30, 1],
		['exactly a page', 100, 1],
		['one more than a page', 101, 2],
		['several pages', 350, 4],
		['a page less than all', 1103, 12],
	])(
		'%s: so many customers, the first ones, and no page that tells nothing',
		async (_case, limit, pages) => {
			const result = await getAll('All customers', { limit });
			const ids = idsOf(jsonOf(result));
			expect(ids).toHaveLength(limit);
			expect(new Set(ids).size).toBe(limit);
			expect(ids).toEqual(idsIn('All customers').slice(0, limit));
			const needed = Array.from({ length: pages }, (_, index) => first + index);
			// Pages 0, 1 and 13 tell how the API counts.
			const asked = [...new Set([0, 1, 13, ...needed])];
			expect(pagesAskedFor().sort((one, other) => one - other)).toEqual(
				asked.sort((one, other) => one - other),
			);
		},
	);

	test.each([
		['exactly as many as there are', 1203],
		['more than there are', 5000],
	])('%s: all of them, once', async (_case, limit) => {
		const result = await getAll('All customers', { limit });
		const ids = idsOf(jsonOf(result));
		expect([...ids].sort()).toEqual(idsIn('All customers').sort());
		expect(new Set(pagesAskedFor()).size).toBe(pagesAskedFor().length);
	});

	test('without one set, 50 come', async () => {
		expect(jsonOf(await getAll('All customers'))).toHaveLength(50);
	});

	test('of an empty group nothing comes', async () => {
		const result = await getAll('Lapsed customers', { limit: 10 });
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
	});

	test('a group of one page gives its one page, whatever the limit', async () => {
		expect(idsOf(jsonOf(await getAll('VIP customers', { limit: 200 })))).toEqual(
			idsIn('VIP customers'),
		);
		expect(idsOf(jsonOf(await getAll('VIP customers', { limit: 5 })))).toHaveLength(5);
	});

	test('a limit counts for each input item', async () => {
		const { groupId } = stage.emulator.store.group('VIP customers');
		const items = [{ limit: 2 }, { limit: 3 }];
		const parameters = stage.customers('getAll', 'VIP customers', {
			customerGroup: { __rl: true, mode: 'id', value: groupId },
			limit: '={{ $json.limit }}',
		});
		const result = await stage.run(parameters, { items });
		expect(result.items.map(({ pairedItem }) => fieldOf(pairedItem, 'item'))).toEqual([
			0, 0, 1, 1, 1,
		]);
	});
});
