import type { Execution } from '../../tools/demo/rest/executions.cts';
import type { JsonObject } from '../../tools/demo/rest/json.cts';

/** The JSON of the items that a node put out. */
export function output({ items }: Execution, nodeName: string): JsonObject[] {
	return items(nodeName).map(({ json }) => json);
}

/** The positions of the input items that a node's items came from, one after the other. */
export function origins({ items }: Execution, nodeName: string): number[] {
	return items(nodeName).flatMap(({ pairedItems }) => pairedItems);
}
