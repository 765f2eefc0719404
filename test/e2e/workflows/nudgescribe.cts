import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { ChainNode } from './chain.cts';

/** n8n's name for the node, as it is when the package was installed. */
export const nodeType = 'n8n-nodes-nudgescribe.nudgescribe';

/** A value of a dropdown with search, as the editor stores it when it is chosen from the list. */
export function chosen(value: string, name: string): JsonObject {
	return { __rl: true, mode: 'list', value, cachedResultName: name };
}

/** A value of a dropdown with search that is entered as an ID. */
export function byId(value: string): JsonObject {
	return { __rl: true, mode: 'id', value };
}

/**
 * The Nudgescribe node.
 *
 * @param name the node's name
 * @param parameters its parameters
 * @param settings what is set on its Settings tab
 */
export function nudgescribe(
	name: string,
	parameters: JsonObject,
	settings: JsonObject = {},
): ChainNode {
	return { ...settings, name, type: nodeType, typeVersion: 1, parameters };
}
