import type { JsonObject } from '../../demo/rest/json.cts';
import type { Workflow } from '../../demo/rest/workflows.cts';
import type { ChainNode } from '../../../test/e2e/workflows/chain.cts';

/** A workflow that is measured: what comes before the clock starts, and what is timed. */
export interface Measured {
	/** Its webhook has this path too. */
	name: string;
	/** Nodes that supply the input of the timed ones. */
	before?: ChainNode[];
	/** The nodes whose time is measured. */
	timed: ChainNode[];
	/** An expression on the last item that comes out: what it is recognised by. */
	outcome: string;
	/** Whether n8n keeps what came out, files included. */
	isKept?: boolean;
}

function webhook(path: string): ChainNode {
	const parameters = { httpMethod: 'GET', path, responseMode: 'lastNode', options: {} };
	return { name: 'Start', type: 'n8n-nodes-base.webhook', typeVersion: 2.1, parameters };
}

/** Puts out one item, however many come in, with what an expression finds in each field. */
function fields(name: string, expressions: Record<string, string>): ChainNode {
	const assignments = Object.entries(expressions).map(([field, expression]) => ({
		...{ id: field, name: field, value: `={{ ${expression} }}`, type: 'string' },
	}));
	const parameters = { assignments: { assignments }, options: {} };
	return { name, type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters, executeOnce: true };
}

// Expressions see one item only: n8n would copy all of them for an expression that counts them.
const lastItem: ChainNode = {
	name: 'Last item',
	type: 'n8n-nodes-base.limit',
	typeVersion: 1,
	parameters: { maxItems: 1, keep: 'lastItems' },
};

function placed(node: ChainNode, x: number, y: number): ChainNode {
	return { ...node, id: `node-${x}-${y}`, position: [x * 220, y * 220] };
}

function edges(nodes: ChainNode[]): [string, JsonObject[]][] {
	return nodes.slice(1).map(({ name }, index) => {
		return [nodes[index]?.name ?? '', [{ node: name, type: 'main', index: 0 }]];
	});
}

/**
 * Makes the workflow that n8n runs: a webhook, the input, a node that notes when the clock starts, the timed nodes, and
 * what picks the last item and notes it with the time. n8n answers with that alone, the same way for all alternatives.
 *
 * @returns a workflow whose webhook answers with `time`, in milliseconds, and `outcome`
 */
export function measuredWorkflow(measured: Measured): Workflow {
	const { name, before = [], timed, outcome, isKept = false } = measured;
	const begin = fields('Begin', { begun: 'Date.now()' });
	const time = "Date.now() - $('Begin').first().json.begun";
	const chain = [webhook(name), ...before, ...timed, lastItem, fields('End', { time, outcome })];
	const connections = new Map(edges(chain));
	// The branch that is further up runs first, so the clock starts between the input and the timed nodes.
	const input = chain[before.length]?.name ?? '';
	connections.get(input)?.unshift({ node: begin.name, type: 'main', index: 0 });
	return {
		name,
		nodes: [placed(begin, 1, 0), ...chain.map((node, index) => placed(node, index, 1))],
		connections: Object.fromEntries([...connections].map(([from, to]) => [from, { main: [to] }])),
		settings: { executionOrder: 'v1', saveDataSuccessExecution: isKept ? 'all' : 'none' },
	};
}
