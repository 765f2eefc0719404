import { searchList } from '../engine/lists.cts';
import type { RunResult } from '../engine/run.cts';
import { byName } from './byId.cts';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { byId, useStage } from './stage.cts';

const stage = useStage();

const groups = () => stage.emulator.store.workspaces[0]?.groups ?? [];
const workspace = () => byId(stage.emulator.store.workspaces[0]?.workspaceId ?? '');
const countPages = { resource: 'customer', operation: 'countPages' };

/** Uses the customer group that somebody entered. */
async function use(entered: string): Promise<RunResult> {
	const customerGroup = byName(entered);
	return await stage.run({ ...countPages, workspace: workspace(), customerGroup });
}

/** The customer groups that were used. */
const used = () => stage.sent('/v1/customer/pages', 'customer_group_id');

describe('A name', () => {
	test.each([
		[
			'accents that are stored in another way',
			'Été à Montréal',
			'E\u0301te\u0301 a\u0300 Montre\u0301al',
		],
		['other kinds of blanks', 'VIP\u00a0customers\u3000EU', ' VIP customers\tEU\n'],
		['another script', 'Клиенты VIP 顧客', 'клиенты vip 顧客'],
		['letters that are not seen', 'VIP \u202e\u0007EU', 'VIP EU'],
		['what an error puts into a tag', '<b>VIP</b>', '<\u2060b>VIP<\u2060/b>'],
		['the form of an ID', '4f1b2c3d-0000', '4F1B2C3D-0000'],
		['the form of a number', '007', '007'],
		['quotes', `The "VIP" 'group'`, `The "VIP" 'group'`],
		['a word of JavaScript', '__proto__', '__proto__'],
	])('with %s is found', async (_what, name, entered) => {
		const [group] = groups();
		Object.assign(group ?? {}, { name });
		const { error } = await use(entered);
		expect(error).toBeUndefined();
		expect(used()).toEqual([group?.groupId]);
	});

	test.each(['={{ 40 + 2 }}', '<img src=x onerror=alert(1)>', 'a \u0000 b'])(
		'that is copied from a dropdown is found: %j',
		async (name) => {
			const [group] = groups();
			Object.assign(group ?? {}, { name });
			const { credentials } = stage;
			const parameters = { ...countPages, workspace: workspace() };
			const { results } = await searchList('searchCustomerGroups', { credentials, parameters });
			const copied = results.find(({ value }) => value === group?.groupId)?.name ?? '';
			expect((await use(copied)).error).toBeUndefined();
			expect(used()).toEqual([group?.groupId]);
		},
	);

	test('that is exactly right is preferred to one in another case', async () => {
		for (const [at, name] of ['vip', 'VIP', 'Vip '].entries()) {
			Object.assign(groups()[at] ?? {}, { name });
		}
		for (const name of ['vip', 'VIP', 'Vip ', 'Vip']) await use(name);
		const ids = [0, 1, 2, 2].map((at) => groups()[at]?.groupId);
		expect(used()).toEqual(ids);
		const several = await use('viP');
		expect(failureOf(several).message).toBe("3 customer groups are called 'viP'");
	});

	test('in an error is short, and no HTML', async () => {
		for (const group of groups()) group.name = `<b>${'x'.repeat(5000)}`;
		const words = wordsOf(await use(`<u>${'y'.repeat(5000)}`));
		expect(words).not.toMatch(/<[a-z]/);
		expect(words.length).toBeLessThan(1000);
	});

	test('of a thing without an ID says that it has none', async () => {
		const body = JSON.stringify({
			customer_groups: [
				{ customer_group_id: 'cg_1', name: 'One' },
				{ customer_group_id: null, name: 'Two' },
			],
		});
		stage.emulator.fault({ path: '/v1/cg', times: 1, status: 200, body });
		const result = await use('two');
		expect(failureOf(result).message).toBe("Nudgescribe gives no ID for the customer group 'two'");
		expect(jsonOf(result)).toEqual([]);
	});
});
