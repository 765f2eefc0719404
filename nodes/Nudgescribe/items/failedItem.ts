import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * What becomes of an item that could not be processed.
 * @param more what is said besides the error
 * @returns with On Error: Continue, an item that carries the error with its description and status, and the files of the
 * input item; by `error`, n8n 1.123 and later put it on the error output
 * @throws otherwise, the error with the item's index
 */
export function failedItem(
	node: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
	more: IDataObject = {},
): INodeExecutionData {
	const failure = errorOfItem(node, error, itemIndex);
	if (!node.continueOnFail()) throw failure;
	const binary = node.getInputData()[itemIndex]?.binary;
	const { message, description } = failure;
	const status = failure instanceof NodeApiError ? failure.httpCode : undefined;
	const details = {
		...(description ? { description } : {}),
		...(status ? { status: Number(status) } : {}),
		...more,
	};
	return {
		json: { error: message, ...(Object.keys(details).length > 0 ? { details } : {}) },
		error: failure,
		...(binary ? { binary } : {}),
		pairedItem: { item: itemIndex },
	};
}

/** @returns the error as n8n shows it, with the item that it is about; an error of several items is copied for each */
export function errorOfItem(
	node: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		const known: unknown = error.context.itemIndex;
		if (known === undefined || known === itemIndex) {
			error.context.itemIndex = itemIndex;
			return error;
		}
		return copyOf(error, itemIndex);
	}
	const cause = error instanceof Error ? error : new Error(String(error));
	const description = 'description' in cause ? { description: String(cause.description) } : {};
	const failure = new NodeOperationError(node.getNode(), cause, { itemIndex, ...description });
	// n8n puts words of its own in place of a message that holds the code of a system error, which an API's words may do.
	failure.message = cause.message;
	return failure;
}

function copyOf<E extends NodeApiError | NodeOperationError>(error: E, itemIndex: number): E {
	const copy = Object.create(Object.getPrototypeOf(error) as object) as E;
	const { message, stack, context } = error;
	return Object.assign(copy, error, { message, stack, context: { ...context, itemIndex } });
}
