import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isObjectEmpty, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { asTold, wordsOf } from './unforeseen';

/**
 * What becomes of an item that could not be processed.
 *
 * What it may hold is n8n's rule (workflow-execute.js in n8n-core 1.122, 2.8 and 2.41): an item reaches the error output
 * by `error`, or by `error` and `message`, and nothing else beside them; its own property `error` would cost all of it.
 * @param more what is said besides the error, where there is room for it
 * @returns with On Error: Continue, an item with the error, what to do about it with its status, and the files of the
 * input item
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
	const { message, description } = failure;
	const status = failure instanceof NodeApiError ? Number(failure.httpCode) : 0;
	const isRefused = status >= 400;
	const sentences = [description, isRefused && `Nudgescribe answered with status ${status}.`];
	const advice = sentences.filter(Boolean).join(' ');
	const details = { ...(isRefused ? { status } : {}), ...more };
	const hasRoom = node.getNode().onError !== 'continueErrorOutput' && !isObjectEmpty(details);
	const binary = node.getInputData()[itemIndex]?.binary;
	return {
		json: {
			error: message,
			...(advice === '' ? {} : { message: advice }),
			...(hasRoom ? { details } : {}),
		},
		...(binary ? { binary } : {}),
		pairedItem: { item: itemIndex },
	};
}

/** @returns the error as n8n shows it, with the item that it is about; an error of several items is copied for each */
export function errorOfItem(
	node: IExecuteFunctions,
	thrown: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	const error = asTold(node.getNode(), thrown);
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		const known: unknown = error.context.itemIndex;
		if (known === undefined || known === itemIndex) {
			error.context.itemIndex = itemIndex;
			return error;
		}
		return copyOf(error, itemIndex);
	}
	const { message, description } = wordsOf(error);
	const failure = new NodeOperationError(node.getNode(), error, { itemIndex, description });
	// n8n puts words of its own in place of a message that holds the code of a system error, which an API's words may do.
	failure.message = message;
	return failure;
}

function copyOf<E extends NodeApiError | NodeOperationError>(error: E, itemIndex: number): E {
	const copy = Object.create(Object.getPrototypeOf(error) as object) as E;
	const { message, stack, context } = error;
	return Object.assign(copy, error, { message, stack, context: { ...context, itemIndex } });
}
