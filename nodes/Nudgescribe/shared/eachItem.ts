import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem } from './failedItem';

/**
 * Runs an operation for one input item after the other, pairs what it gives with the item, and keeps to On Error.
 * @param run gets the item's index and returns the items that the item gives
 */
export async function eachItem(
	node: IExecuteFunctions,
	run: (itemIndex: number) => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (const itemIndex of node.getInputData().keys()) {
		try {
			for (const item of await run(itemIndex)) {
				item.pairedItem ??= { item: itemIndex };
				output.push(item);
			}
		} catch (error) {
			output.push(failedItem(node, error, itemIndex));
		}
	}
	return output;
}

/** The same for an operation that gives records. */
export async function recordsOfEachItem(
	node: IExecuteFunctions,
	run: (itemIndex: number) => Promise<IDataObject[]>,
): Promise<INodeExecutionData[]> {
	return await eachItem(node, async (itemIndex) => itemsOf(await run(itemIndex), itemIndex));
}

/** @returns the records as items, paired at once: there may be hundreds of thousands */
export function itemsOf(records: IDataObject[], itemIndex: number): INodeExecutionData[] {
	const pairedItem = { item: itemIndex };
	return records.map((json) => ({ json, pairedItem }));
}
