import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { given, toCsv } from './built-in.cts';
import { chain } from './chain.cts';
import type { GroupPlace } from './customers.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

/**
 * Uploads a file into a group, downloads the files of a campaign, and puts the customers of the group in a file, in the
 * nodes "Upload", "Download" and "Into a file".
 *
 * @param place the group
 * @param campaignId the campaign
 * @param customers the customers to upload
 */
export function filesOfAllKinds(
	{ workspaceId, groupId }: GroupPlace,
	campaignId: string,
	customers: object[],
): Workflow {
	const group = { workspace: byId(workspaceId), customerGroup: byId(groupId) };
	const inFile = { returnAll: true, options: { outputFile: 'csv' } };
	return chain(
		'Files of all kinds',
		given('Customers', customers),
		toCsv('File', 'customers.csv'),
		nudgescribe('Upload', { resource: 'customer', operation: 'upload', ...group }),
		nudgescribe('Download', {
			resource: 'message',
			operation: 'download',
			campaign: byId(campaignId),
		}),
		nudgescribe(
			'Into a file',
			{ resource: 'customer', operation: 'getAll', ...group, ...inFile },
			{ executeOnce: true },
		),
	);
}
