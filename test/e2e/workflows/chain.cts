import { type JsonObject, textAt } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';

const trigger = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

/** A node, but for its place. */
export interface ChainNode extends JsonObject {
	name: string;
	type: string;
	typeVersion: number;
	parameters: JsonObject;
}

/**
 * Makes a workflow of a manual trigger and nodes one after the other.
 *
 * @param name the workflow's name
 * @param nodes the nodes, in order
 */
export function chain(name: string, ...nodes: ChainNode[]): Workflow {
	return chainFrom({ ...trigger, typeVersion: 1, parameters: {} }, name, ...nodes);
}

/**
 * The same, with another trigger.
 *
 * @param start the trigger
 */
export function chainFrom(start: ChainNode, name: string, ...nodes: ChainNode[]): Workflow {
	const all = [start, ...nodes];
	const connections = nodes.map((node, index): [string, JsonObject] => [
		all[index]?.name ?? start.name,
		{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
	]);
	return {
		name,
		nodes: all.map((node, index) => ({ ...node, id: `node-${index}`, position: [index * 220, 0] })),
		connections: Object.fromEntries(connections),
		settings: { executionOrder: 'v1' },
	};
}

/**
 * A node that puts out the items that a piece of JavaScript returns.
 *
 * @param name the node's name
 * @param script the body of a function that returns a list of objects
 */
export function code(name: string, script: string): ChainNode {
	return { name, type: 'n8n-nodes-base.code', typeVersion: 2, parameters: { jsCode: script } };
}

/**
 * Finds where a workflow begins.
 *
 * @returns the name of its manual trigger
 * @throws Error when it has none
 */
export function triggerOf({ nodes }: Workflow): string {
	return textAt(
		nodes.find(({ type }) => type === trigger.type),
		'name',
	);
}
