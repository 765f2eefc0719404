import type { INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

/** A resource locator set by name. */
function byName(value: string): INodeParameters {
	return { __rl: true, mode: 'name', value };
}

describe.each(dialects)('By Name, with the dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const group = (workspace: string, customerGroup: string): INodeParameters => ({
		resource: 'customerGroup',
		operation: 'get',
		workspace: byName(workspace),
		customerGroup: byName(customerGroup),
	});

	test('finds a customer group in a workspace', async () => {
		const [workspace] = stage.emulator.store.workspaces;
		const result = await stage.run(
			group(String(workspace?.name).toUpperCase(), ' vip  customers '),
		);
		expect(JSON.stringify(jsonOf(result))).toContain('VIP customers');
	});

	test('tells of a name that nothing has', async () => {
		const [workspace] = stage.emulator.store.workspaces;
		const result = await stage.run(group(String(workspace?.name), 'VIP customer'));
		expect(failureOf(result)).toMatchObject({
			message: "No customer group is called 'VIP customer'",
			description: expect.stringContaining("There is 'VIP customers'.") as string,
		});
	});
});
