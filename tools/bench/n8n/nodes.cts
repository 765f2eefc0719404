import { credentialType } from '../../demo/emulator-credential.cts';
import type { JsonObject } from '../../demo/rest/json.cts';
import type { OperationId } from '../../emulator/endpoints/endpoint.cts';
import type { ChainNode } from '../../../test/e2e/workflows/chain.cts';
import { callOf } from '../calls.cts';

/** What the nodes of a workflow need to reach the server. */
export interface Reach {
	/** The address of the server. */
	url: string;
	/** How a node names the stored credential. */
	credential: JsonObject;
}

const jsonAnswer = { response: { response: { responseFormat: 'json' } } };

/** What is set in n8n's HTTP Request node for any call: the Nudgescribe credential, and that answers are JSON. */
function asking(
	{ url, credential }: Reach,
	name: string,
	id: OperationId,
	parameters: JsonObject,
): ChainNode {
	const call = callOf(id);
	return {
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: call.method,
			url: url + call.path,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: credentialType,
			sendBody: true,
			options: jsonAnswer,
			...parameters,
		},
		credentials: { [credentialType]: credential },
	};
}

/**
 * n8n's HTTP Request node, as a skilled user sets it up for this API.
 *
 * @param name the node's name
 * @param id the call
 * @param body the JSON body, an expression
 * @param options what is set under Options
 */
export function httpRequest(
	reach: Reach,
	name: string,
	id: OperationId,
	body: string,
	options: JsonObject = {},
): ChainNode {
	const all = { ...jsonAnswer, ...options };
	return asking(reach, name, id, { specifyBody: 'json', jsonBody: body, options: all });
}

/**
 * The same for a call that takes a form.
 *
 * @param parts of the form, as the node has them
 */
export function httpForm(
	reach: Reach,
	name: string,
	id: OperationId,
	parts: JsonObject[],
): ChainNode {
	const bodyParameters = { parameters: parts };
	return asking(reach, name, id, { contentType: 'multipart-form-data', bodyParameters });
}

/** Fetches something that is no part of the API, as items. */
export function fetched(name: string, url: string): ChainNode {
	const parameters = { url, options: jsonAnswer };
	return { name, type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, parameters };
}

/** n8n's Split Out: makes an item of each entry of a list. */
export function splitOut(name: string, fieldToSplitOut: string): ChainNode {
	const parameters = { fieldToSplitOut, options: {} };
	return { name, type: 'n8n-nodes-base.splitOut', typeVersion: 1, parameters };
}

/** n8n's Read/Write Files from Disk: reads a file into the field "data". */
export function fileFromDisk(name: string, fileSelector: string): ChainNode {
	const parameters = { fileSelector, options: {} };
	return { name, type: 'n8n-nodes-base.readWriteFile', typeVersion: 1, parameters };
}
