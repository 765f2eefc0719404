import type { INodeParameters } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { withTool } from '../engine/agent.cts';
import { fieldAt } from '../engine/fields.cts';
import { fromAi } from '../engine/from-ai.cts';
import { byName } from './byId.cts';
import { byId, useStage } from './stage.cts';

const { properties } = new Nudgescribe().description;
const place = { resource: 'customerGroup', operation: 'get' };
const asked = (path: string) => fromAi(fieldAt(properties, place, path));

describe('What an agent gives for a locator', () => {
	const stage = useStage();
	const call = async (parameters: INodeParameters, values: Record<string, string>) => {
		const { credentials } = stage;
		return await withTool(
			{ credentials, parameters: { ...place, ...parameters } },
			async (tool) => await tool.invoke(values).catch((error: unknown) => error),
		);
	};

	test.each([
		['a name', byName, 'name'],
		['an ID', byId, 'groupId'],
	] as const)('is %s, as the mode says', async (_what, by, from) => {
		const group = stage.emulator.store.group('VIP customers');
		const [workspace] = stage.emulator.store.workspaces;
		const name = { groupId: group.groupId, name: 'vip customers' }[from];
		const answer = await call(
			{ workspace: by(asked('workspace')), customerGroup: by(asked('customerGroup')) },
			{
				Workspace: (from === 'name' ? workspace?.name : workspace?.workspaceId) ?? '',
				Customer_Group: name,
			},
		);
		expect(String(answer)).toContain(group.groupId);
	});

	test('is told to the agent when nothing has that name, with what there is', async () => {
		const answer = await call(
			{ workspace: byName('Northwind Retail'), customerGroup: byName(asked('customerGroup')) },
			{ Customer_Group: 'vip customer' },
		);
		expect(String(answer)).toContain("No customer group is called 'vip customer'");
		expect(String(answer)).toContain("There is 'VIP customers'");
	});
});
