import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chain, code } from './chain.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

const files = `return ['email,first_name\\nnathan@example.net,Nathan\\n', 'email\\n'].map((text, order) => ({
	json: { order },
	binary: { data: { data: Buffer.from(text).toString('base64'), mimeType: 'text/csv', fileName: 'people.csv' } },
}));`;

/** Uploads two files; what fails leaves "Upload" by its error output, to "Failed". */
export function uploadWithErrorOutput(workspaceId: string, groupId: string): Workflow {
	const parameters = {
		resource: 'customer',
		operation: 'upload',
		workspace: byId(workspaceId),
		customerGroup: byId(groupId),
	};
	const { connections, nodes, ...workflow } = chain(
		'Upload files',
		code('Files', files),
		nudgescribe('Upload', parameters, { onError: 'continueErrorOutput' }),
		{ name: 'Failed', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} },
	);
	const toFailed = { main: [[], [{ node: 'Failed', type: 'main', index: 0 }]] };
	return { ...workflow, nodes, connections: { ...connections, Upload: toFailed } };
}
