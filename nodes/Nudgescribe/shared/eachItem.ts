import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem } from './failedItem';

/**
 * Runs an operation for one input item after the other, pairs what it returns with the item, and keeps to On Error.
 * @param run gets the item's index and returns the records that the item gives
 */
export async function eachItem(
	node: IExecuteFunctions,
	run: (itemIndex: number) => Promise<IDataObject[]>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < node.getInputData().length; itemIndex++) {
		try {
			for (const json of await run(itemIndex)) {
				output.push({ json, pairedItem: { item: itemIndex } });
			}
		} catch (error) {
			output.push(failedItem(node, error, itemIndex));
		}
	}
	return output;
}
