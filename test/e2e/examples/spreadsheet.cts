import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chain } from '../workflows/chain.cts';

/**
 * Fetches an Excel file and reads its rows as n8n reads them, in the node "Rows".
 *
 * @param url where the file is
 */
export function readSpreadsheet(url: string): Workflow {
	const response = { responseFormat: 'file', outputPropertyName: 'data' };
	return chain(
		'Read a spreadsheet',
		{
			name: 'File',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: { url, options: { response: { response } } },
		},
		{
			name: 'Rows',
			type: 'n8n-nodes-base.extractFromFile',
			typeVersion: 1,
			parameters: { operation: 'xlsx', binaryPropertyName: 'data', options: {} },
		},
	);
}
