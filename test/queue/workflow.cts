import type { JsonObject } from '../../tools/demo/rest/json.cts';
import type { Workflow } from '../../tools/demo/rest/workflows.cts';
import { chainFrom, code } from '../e2e/workflows/chain.cts';
import type { GroupPlace } from '../e2e/workflows/customers.cts';
import { chosen, nudgescribe } from '../e2e/workflows/nudgescribe.cts';

/** The path of the webhook that starts the workflow. */
export const webhookPath = 'queue';

/** How many customers an execution stores. */
const count = 100;

// $execution.id makes the customers of each execution its own; the points tell how many customers it has read.
const script = `
const read = new Set($input.all().map(({ json }) => json.customer_id)).size;
return Array.from({ length: ${count} }, (_, index) => ({ json: {
	email: 'execution-' + $execution.id + '-' + index + '@example.com',
	first_name: 'Customer ' + index,
	loyalty_points: read,
} }));`;

/**
 * The customers that an execution of the workflow stores, as they are sent.
 *
 * @param executionId n8n's id of the execution
 * @param read how many customers it has read before
 */
export function customersOf(executionId: string, read: number): JsonObject[] {
	return Array.from({ length: count }, (_, index) => ({
		email: `execution-${executionId}-${index}@example.com`,
		first_name: `Customer ${index}`,
		loyalty_points: read,
	}));
}

/**
 * Finds out which execution of the workflow a customer is from.
 *
 * @param email the customer's e-mail address
 * @returns n8n's id of the execution
 */
export function executionIn(email: string): string {
	return email.split('-')[1] ?? '';
}

/**
 * A workflow that a webhook call starts: it reads all customers of a group, and stores customers of its own.
 *
 * @param source the group to read
 * @param target the group to store in
 */
export function readAndStore(source: GroupPlace, target: GroupPlace): Workflow {
	const place = (group: GroupPlace): object => ({
		resource: 'customer',
		workspace: chosen(group.workspaceId, 'Workspace'),
		customerGroup: chosen(group.groupId, group.name),
	});
	const webhook = { httpMethod: 'POST', path: webhookPath, responseMode: 'onReceived' };
	const start = { name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2 };
	const profileFields = { mappingMode: 'autoMapInputData', value: null };
	return chainFrom(
		{ ...start, webhookId: webhookPath, parameters: { ...webhook, options: {} } },
		'Read and store customers',
		nudgescribe('Read', { ...place(source), operation: 'getAll', returnAll: true }),
		code('Own customers', script),
		nudgescribe('Store', { ...place(target), operation: 'upsert', profileFields }),
	);
}
