import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { inOrder } from '../api/http/pace';
import { Turns } from '../api/turns';
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
			return { itemIndex, given: await run(itemIndex) };
		} catch (error) {
			return { itemIndex, given: new Items([failedItem(node, error, itemIndex)]) };
		}
	};
	const turns = new Turns();
	const output: INodeExecutionData[] = [];
	for await (const { itemIndex, given } of inOrder(node.getInputData().keys(), runOne, atOnce)) {
		for (const item of pairedItems(given, itemIndex)) {
			output.push(item);
			await turns.due();
		}
	}
	return output;
}

/** There may be millions: they are made one by one, and share one pairing. */
function* pairedItems(output: Output, itemIndex: number): Generator<INodeExecutionData> {
	const pairedItem = { item: itemIndex };
	if (output instanceof Items) {
		for (const item of output.list) yield { pairedItem, ...item };
		return;
	}
	const records = Array.isArray(output) ? output : [output];
	for (const json of records) yield { json, pairedItem };
}
