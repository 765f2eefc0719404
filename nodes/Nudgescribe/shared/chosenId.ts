import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/**
 * @returns the ID of the workspace that is chosen in the node
 * @throws NodeOperationError when none is
 */
export function chosenWorkspace(node: ILoadOptionsFunctions): string {
	const value = node.getCurrentNodeParameter('workspace', { extractValue: true });
	const id = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (id !== '') return id;
	throw new NodeOperationError(node.getNode(), 'No workspace is chosen', {
		description: "Choose one in 'Workspace' first: this list depends on it.",
	});
}
