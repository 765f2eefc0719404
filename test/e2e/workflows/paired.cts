import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { given } from './built-in.cts';
import { chain, chainFrom, type ChainNode } from './chain.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

/** What each workflow begins with: an order, and the customer group to get for it. */
export interface Order extends JsonObject {
	order: number;
	group: string;
}

/** Hands on the order that an item comes from, by what n8n knows of its way, with what the item says. */
function ofOrder(name: string): ChainNode {
	const jsCode = `return { json: { ...$json, of: $('Orders').item.json.order } };`;
	const parameters = { mode: 'runOnceForEachItem', jsCode };
	return { name, type: 'n8n-nodes-base.code', typeVersion: 2, parameters };
}

function getGroup(workspaceId: string): ChainNode {
	const parameters = {
		resource: 'customerGroup',
		operation: 'get',
		workspace: byId(workspaceId),
		customerGroup: byId('={{ $json.group }}'),
	};
	return nudgescribe('Get', parameters, { onError: 'continueErrorOutput' });
}

/** Gets the group of each order: those that are there come to "Found", the others, by the error output, to "Missing". */
export function bothOutputs(orders: Order[], workspaceId: string): Workflow {
	const { connections, ...workflow } = chain(
		'Both outputs',
		given('Orders', orders),
		getGroup(workspaceId),
		ofOrder('Found'),
		ofOrder('Missing'),
	);
	const ways = { main: ['Found', 'Missing'].map((node) => [{ node, type: 'main', index: 0 }]) };
	return { ...workflow, connections: { ...connections, Get: ways, Found: { main: [] } } };
}

/** The same in a loop of two orders at a time; what was found comes to "All". */
export function inLoop(orders: Order[], workspaceId: string): Workflow {
	const parameters = { batchSize: 2, options: {} };
	const loop = { name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3, parameters };
	const all = { name: 'All', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
	const { connections, ...workflow } = chain(
		'In a loop',
		given('Orders', orders),
		loop,
		getGroup(workspaceId),
		ofOrder('Found'),
		all,
	);
	const to = (node: string) => [{ node, type: 'main', index: 0 }];
	const ways = { Loop: { main: [to('All'), to('Get')] }, Found: { main: [to('Loop')] } };
	return { ...workflow, connections: { ...connections, ...ways } };
}

/** A workflow for others to call, which gets the group of each order. */
export function callable(workspaceId: string): Workflow {
	const parameters = { inputSource: 'passthrough' };
	const start = { name: 'Called', type: 'n8n-nodes-base.executeWorkflowTrigger', typeVersion: 1.1 };
	return chainFrom({ ...start, parameters }, 'Get groups', getGroup(workspaceId));
}

/** A workflow that calls another one with all orders at once; what comes back goes to "Found". */
export function calling(orders: Order[], workflowId: string): Workflow {
	const parameters = { workflowId: byId(workflowId), mode: 'once', options: {} };
	const call = { name: 'Call', type: 'n8n-nodes-base.executeWorkflow', typeVersion: 1.2 };
	return chain('Calling', given('Orders', orders), { ...call, parameters }, ofOrder('Found'));
}
