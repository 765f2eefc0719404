import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { given, toCsv } from './built-in.cts';
import { chain, code } from './chain.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

const people = [{ email: 'nathan@example.net', first_name: 'Nathan' }];
const withOrder = 'return $input.all().map(({ binary }) => ({ json: { order: 7 }, binary }));';

/** Uploads a file; what fails leaves "Upload" by its error output, to "Failed". */
export function uploadWithErrorOutput(workspaceId: string, groupId: string): Workflow {
	const parameters = {
		resource: 'customer',
		operation: 'upload',
		workspace: byId(workspaceId),
		customerGroup: byId(groupId),
	};
	const { connections, nodes, ...workflow } = chain(
		'Upload files',
		given('People', people),
		toCsv('File', 'people.csv'),
		code('Order', withOrder),
		nudgescribe('Upload', parameters, { onError: 'continueErrorOutput' }),
		{ name: 'Failed', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} },
	);
	const toFailed = { main: [[], [{ node: 'Failed', type: 'main', index: 0 }]] };
	return { ...workflow, nodes, connections: { ...connections, Upload: toFailed } };
}
