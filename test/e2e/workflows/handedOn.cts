import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chainFrom, type ChainNode } from './chain.cts';
import type { GroupPlace } from './customers.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

/** The field of a form, and so of an item, that a file is in. */
export const fileField = 'customers';

/** A webhook that answers once its workflow is over, with the JSON of the last node's first item. */
function webhook(path: string): ChainNode {
	const parameters = { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} };
	return {
		...{ name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2.1 },
		...{ webhookId: path, parameters },
	};
}

/** A workflow that a file, posted to a webhook of its name, comes in by. */
export function onFile(name: string, ...nodes: ChainNode[]): Workflow {
	return chainFrom(webhook(name), name, ...nodes);
}

/** A workflow for others to call. */
export function callable(name: string, ...nodes: ChainNode[]): Workflow {
	const start = { name: 'Called', type: 'n8n-nodes-base.executeWorkflowTrigger', typeVersion: 1.1 };
	return chainFrom({ ...start, parameters: { inputSource: 'passthrough' } }, name, ...nodes);
}

/** Calls another workflow with all items, files included. */
export function call(name: string, workflowId: string): ChainNode {
	const parameters = { workflowId: byId(workflowId), mode: 'once', options: {} };
	return { name, type: 'n8n-nodes-base.executeWorkflow', typeVersion: 1.2, parameters };
}

function place({ workspaceId, groupId }: GroupPlace): JsonObject {
	return { workspace: byId(workspaceId), customerGroup: byId(groupId) };
}

/** Uploads the file that an item carries, in the node "Upload". */
export function upload(group: GroupPlace): ChainNode {
	const parameters = { resource: 'customer', operation: 'upload', ...place(group) };
	return nudgescribe('Upload', { ...parameters, binaryPropertyName: fileField });
}

/** Tells the size of the file in a field, as `bytes`. */
export function bytesOf(field: string): ChainNode {
	const value = `={{ $binary.${field}.bytes }}`;
	const assignments = [{ id: 'bytes', name: 'bytes', value, type: 'number' }];
	const parameters = { assignments: { assignments }, options: {} };
	return { name: 'Bytes', type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters };
}

/** Downloads the files of a campaign, in the node "Download". */
export function download(campaignId: string): ChainNode {
	const parameters = { resource: 'message', operation: 'download', campaign: byId(campaignId) };
	return nudgescribe('Download', parameters, { executeOnce: true });
}

/** Puts the customers of a group in a CSV file, in the node "Into a file". */
export function intoFile(group: GroupPlace): ChainNode {
	const parameters = { resource: 'customer', operation: 'getAll', ...place(group) };
	const inFile = { returnAll: true, options: { outputFile: 'csv' } };
	return nudgescribe('Into a file', { ...parameters, ...inFile }, { executeOnce: true });
}
