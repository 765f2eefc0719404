import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { inOrder } from '../api/http/pace';
import { failedItem } from './failedItem';

/** Output items that are finished already: those with files, say. */
export class Items {
	constructor(readonly list: INodeExecutionData[]) {}
}

/** What an input item gives: a record, records, or finished items. */
export type Output = IDataObject | IDataObject[] | Items;

/**
 * Runs an operation for each input item, pairs what it gives with the item, in the order of the items, and keeps to On
 * Error: with Stop, the first item in order that fails ends it.
 * @param run gets the item's index
 * @param atOnce how many items may be at work at once: more than one only where nothing is changed
 */
export async function eachItem(
	node: IExecuteFunctions,
	run: (itemIndex: number) => Promise<Output>,
	atOnce: () => number,
): Promise<INodeExecutionData[]> {
	const runOne = async (itemIndex: number) => {
		try {
			return pairedItems(await run(itemIndex), itemIndex);
		} catch (error) {
			return [failedItem(node, error, itemIndex)];
		}
	};
	const output: INodeExecutionData[] = [];
	for await (const items of inOrder(node.getInputData().keys(), runOne, atOnce)) {
		for (const item of items) output.push(item);
	}
	return output;
}

/** There may be hundreds of thousands: they share one pairing. */
function pairedItems(output: Output, itemIndex: number): INodeExecutionData[] {
	const pairedItem = { item: itemIndex };
	if (output instanceof Items) return output.list.map((item) => ({ pairedItem, ...item }));
	const records = Array.isArray(output) ? output : [output];
	return records.map((json) => ({ json, pairedItem }));
}
