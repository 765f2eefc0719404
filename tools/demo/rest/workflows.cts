import { type JsonObject, objectsAt, textAt } from './json.cts';
import type { N8nRest } from './n8n-rest.cts';

/** A workflow as n8n exports it. */
export interface Workflow {
	name: string;
	nodes: JsonObject[];
	connections: JsonObject;
	settings: JsonObject;
}

/** A workflow that n8n has. */
export interface StoredWorkflow {
	id: string;
	name: string;
}

/**
 * Stores a new workflow.
 *
 * @returns its id and name
 * @throws RestError when n8n refuses
 */
export async function createWorkflow(rest: N8nRest, workflow: Workflow): Promise<StoredWorkflow> {
	// n8n 1 asks whether it is active.
	return readStored(await rest.call('POST', '/workflows', { ...workflow, active: false }));
}

/**
 * Lists the workflows that are there.
 *
 * @throws RestError when n8n refuses
 */
export async function listWorkflows(rest: N8nRest): Promise<StoredWorkflow[]> {
	return objectsAt(await rest.call('GET', '/workflows')).map(readStored);
}

function readStored(workflow: unknown): StoredWorkflow {
	return { id: textAt(workflow, 'id'), name: textAt(workflow, 'name') };
}
