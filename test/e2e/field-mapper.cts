import { type JsonObject, objectsAt } from '../../tools/demo/rest/json.cts';
import type { N8nUnderTest } from './n8n-under-test.cts';
import { byId, nodeType } from './workflows/nudgescribe.cts';

/**
 * Lets n8n list the fields to map customers to, as its editor does.
 *
 * @param workspaceId the workspace that is chosen in the node
 * @returns the fields, which the editor stores with the node
 * @throws RestError with n8n's words when the list can't be had
 */
export async function openFieldMapper(
	{ site, good }: N8nUnderTest,
	workspaceId: string,
): Promise<JsonObject[]> {
	const answer = await site.rest.call('POST', '/dynamic-node-parameters/resource-mapper-fields', {
		path: 'parameters.profileFields',
		methodName: 'mapProfileFields',
		nodeTypeAndVersion: { name: nodeType, version: 1 },
		currentNodeParameters: {
			resource: 'customer',
			operation: 'upsert',
			workspace: byId(workspaceId),
		},
		credentials: { nudgescribeApi: good.reference },
	});
	return objectsAt(answer, 'fields');
}
