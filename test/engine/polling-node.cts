import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
} from 'n8n-workflow';
import { referenceTo, type StoredCredential } from './credentials.cts';
import { newestVersion, nodeTypesWith } from './node-types.cts';

/** A polling node as it is set up in the editor. */
export interface PollingNode {
	type: string;
	credentials: StoredCredential;
	parameters: INodeParameters;
}

/** What came of a poll. */
export interface PollResult {
	/** The items of each execution that began. */
	executions: INodeExecutionData[][];
	/** All of these items. */
	items: INodeExecutionData[];
	/** Why the poll, or the activation that it belongs to, failed. */
	error?: Error;
}

/** The workflow of a polling node alone, as n8n loads it with its static data. */
export function loadPollingWorkflow(
	{ type, credentials, parameters }: PollingNode,
	{ id, staticData }: { id: string; staticData: IDataObject },
): { workflow: Workflow; node: INode } {
	const stored: INode = {
		id: 'trigger',
		name: 'Trigger',
		type,
		typeVersion: newestVersion(type),
		position: [0, 0],
		parameters: structuredClone(parameters),
		credentials: referenceTo(credentials),
	};
	const workflow = new Workflow({
		id,
		name: 'Polling',
		active: true,
		nodes: [stored],
		connections: {},
		nodeTypes: nodeTypesWith(),
		staticData,
	});
	const [node] = workflow.getPollNodes();
	if (!node) throw new Error(`${type} is not a polling node`);
	return { workflow, node };
}
