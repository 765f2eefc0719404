import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chain, type ChainNode } from './chain.cts';
import { byId, chosen, nudgescribe } from './nudgescribe.cts';

/**
 * Fetches the runs of a campaign and their messages, runs it again for the customer group of its newest run, and
 * fetches the messages of the new run and the files of an old one, in the nodes "Runs", "Messages", "Run again", "New
 * messages" and "Old files".
 *
 * @param campaignId the campaign
 * @param name how the list shows it
 * @param oldRun the number of the old run
 */
export function runAgain(campaignId: string, name: string, oldRun: number): Workflow {
	const campaign = chosen(campaignId, name);
	const once = { executeOnce: true };
	const run = (operation: string, nodeName: string, parameters: JsonObject): ChainNode =>
		nudgescribe(nodeName, { resource: 'campaignRun', operation, campaign, ...parameters });
	const customerGroup = byId("={{ $('Runs').first().json.customer_group_id }}");
	const runNumber = '={{ $json.run_number }}';
	const oldFiles = { runNumber: oldRun, binaryPropertyName: 'messages' };
	return chain(
		'Run a campaign again',
		run('getAll', 'Runs', { returnAll: true }),
		run('getMessages', 'Messages', { returnAll: true, options: { runNumber } }),
		{ ...run('start', 'Run again', { customerGroup, waitUntilReady: true }), ...once },
		run('getMessages', 'New messages', { returnAll: true, simplify: false }),
		nudgescribe(
			'Old files',
			{ resource: 'message', operation: 'download', campaign, options: oldFiles },
			once,
		),
	);
}
