import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * What becomes of an item that could not be processed.
 * @returns with On Error: Continue, an item that carries the error
 * @throws otherwise, the error with the item's index
 */
export function failedItem(
	node: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): INodeExecutionData {
	const failure = ofItem(node, error, itemIndex);
	if (!node.continueOnFail()) throw failure;
	return { json: { error: failure.message }, pairedItem: { item: itemIndex } };
}

function ofItem(
	node: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	const cause = error instanceof Error ? error : new Error(String(error));
	const description = 'description' in cause ? { description: String(cause.description) } : {};
	return new NodeOperationError(node.getNode(), cause, { itemIndex, ...description });
}
