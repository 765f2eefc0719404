import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chain, type ChainNode } from './chain.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

/**
 * Publishes the campaigns of a workspace that are ready, waits for their export and fetches it, in the nodes "Ready
 * campaigns", "Publish", "Count files", "Download" and "Get messages".
 *
 * @param workspaceId the workspace
 */
export function publishReady(workspaceId: string): Workflow {
	const filters = { workspace: byId(workspaceId), statuses: ['Ready to publish'] };
	const messages = (operation: string, name: string, parameters: JsonObject = {}): ChainNode => {
		const campaign = byId("={{ $('Ready campaigns').item.json.campaign_id }}");
		return nudgescribe(name, { resource: 'message', operation, campaign, ...parameters });
	};
	return chain(
		'Publish what is ready',
		nudgescribe('Ready campaigns', { resource: 'campaign', operation: 'getAll', filters }),
		messages('publish', 'Publish', { waitForExport: true }),
		messages('countFiles', 'Count files'),
		messages('download', 'Download'),
		messages('getAll', 'Get messages', { returnAll: true }),
	);
}
