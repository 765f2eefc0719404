import { withCredential } from '../../tools/demo/emulator-credential.cts';
import { createWorkflow } from '../../tools/demo/rest/workflows.cts';
import { type N8nUnderTest, startN8nUnderTest } from './n8n-under-test.cts';
import { output } from './outputs.cts';
import { bothOutputs, callable, calling, inLoop, type Order } from './workflows/paired.cts';

const minute = 60_000;
let n8n: N8nUnderTest;
let stop: (() => Promise<void>) | undefined;
let workspaceId = '';
let orders: Order[];
let there: Order[];

jest.setTimeout(2 * minute);

beforeAll(async () => {
	n8n = await startN8nUnderTest();
	({ stop } = n8n);
	const { store } = n8n.site.emulator;
	const found = store.group('VIP customers');
	workspaceId = found.workspaceId;
	const groups = [found.groupId, 'gone', store.group('All customers').groupId, 'gone too'];
	orders = [...groups, found.groupId].map((group, order) => ({ order, group }));
	there = orders.filter(({ group }) => !group.startsWith('gone'));
}, 20 * minute);

afterAll(async () => {
	await stop?.();
});

/** The order that each group came from, by the group's ID. */
function ordersIn(items: ReturnType<typeof output>): Order[] {
	return items.map((item) => ({
		order: Number(item['of']),
		group: String(item['customer_group_id']),
	}));
}

describe('$(…).item finds the item that another one came from', () => {
	it('behind both outputs', async () => {
		const execution = await n8n.run(bothOutputs(orders, workspaceId));
		expect(execution.status).toBe('success');
		expect(ordersIn(output(execution, 'Found'))).toEqual(there);
		expect(output(execution, 'Missing').map((item) => [item['of'], item['error']])).toEqual([
			[1, expect.stringContaining("'gone'") as string],
			[3, expect.stringContaining("'gone too'") as string],
		]);
	});

	it('in a loop', async () => {
		const execution = await n8n.run(inLoop(orders, workspaceId));
		expect(execution.status).toBe('success');
		expect(ordersIn(output(execution, 'All'))).toEqual(there);
	});

	it('behind another workflow', async () => {
		const { rest } = n8n.site;
		const called = callable(workspaceId);
		const nodes = withCredential(called.nodes, n8n.good.reference);
		const { id } = await createWorkflow(rest, { ...called, nodes });
		const execution = await n8n.run(calling(there, id));
		expect({ status: execution.status, error: execution.error }).toEqual({
			status: 'success',
			error: undefined,
		});
		expect(ordersIn(output(execution, 'Found'))).toEqual(there);
	});
});
