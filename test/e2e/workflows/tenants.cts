import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { given } from './built-in.cts';
import { chain } from './chain.cts';
import { nudgescribe } from './nudgescribe.cts';

/**
 * Gets the workspaces of several accounts, whose credential takes the login from the item.
 *
 * @param logins the items
 * @param batchSize how many at a time in a loop, whose results come to "All"; no loop unless told
 */
export function workspacesOf(logins: object[], batchSize?: number): Workflow {
	const get = { resource: 'workspace', operation: 'getAll', returnAll: true };
	const start = given('Logins', logins);
	const node = nudgescribe('Get', get);
	if (batchSize === undefined) return chain('All at once', start, node);
	const parameters = { batchSize, options: {} };
	const loop = { name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3, parameters };
	const all = { name: 'All', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
	const { connections, ...workflow } = chain('One at a time', start, loop, node, all);
	const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
	const ways = { Loop: { main: [to('All'), to('Get')] }, Get: { main: [to('Loop')] } };
	return { ...workflow, connections: { ...connections, ...ways } };
}
