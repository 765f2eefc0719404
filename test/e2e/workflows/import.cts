import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { firstItems, given, toCsv } from './built-in.cts';
import { chain, type ChainNode } from './chain.cts';
import type { GroupPlace } from './customers.cts';
import { byId, chosen, nudgescribe } from './nudgescribe.cts';

/**
 * Makes a CSV file "customers.csv", uploads it into a group, fetches what the group holds then, and deletes the first
 * two customers, in the nodes "File", "Upload", "Count pages", "Get customers", "First two" and "Delete".
 *
 * @param place the group
 * @param customers the customers to upload, by the names of their profile fields
 */
export function importCsv(
	{ workspaceId, groupId, name }: GroupPlace,
	customers: object[],
): Workflow {
	const workspace = byId(workspaceId);
	const customerGroup = chosen(groupId, name);
	const step = (operation: string, nodeName: string, parameters: JsonObject = {}): ChainNode => {
		const place = { resource: 'customer', operation, workspace, customerGroup };
		return nudgescribe(nodeName, { ...place, ...parameters });
	};
	return chain(
		'Import a CSV file',
		given('Customers', customers),
		toCsv('File', 'customers.csv'),
		step('upload', 'Upload', { binaryPropertyName: 'data' }),
		step('countPages', 'Count pages'),
		step('getAll', 'Get customers', { returnAll: true }),
		firstItems('First two', 2),
		step('delete', 'Delete', { customerIds: '={{ $json.customer_id }}' }),
	);
}
