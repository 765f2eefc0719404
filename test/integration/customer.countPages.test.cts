import { jsonOf, originsOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

describe.each(dialects)('Customer: Get Page Count, dialect %s', (dialect) => {
	const stage = useStage({ dialect, customers: 1203, pageSize: 100 });

	test('gives the pages of each item’s group, under a name that does not depend on the account', async () => {
		const groups = ['All customers', 'VIP customers', 'Waiting list', 'Lapsed customers'];
		const items = groups.map((name) => ({ id: stage.emulator.store.group(name).groupId }));
		const customerGroup = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
		const parameters = stage.customers('countPages', 'All customers', { customerGroup });
		const result = await stage.run(parameters, { items });
		expect(jsonOf(result)).toEqual([{ pages: 13 }, { pages: 1 }, { pages: 1 }, { pages: 0 }]);
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3]);
		expect(stage.calls()).toEqual(groups.map(() => 'POST /v1/customer/pages'));
	});
});
