import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { inOrder } from '../api/http/pace';
import { Turns } from '../api/turns';
import type { ItemsAtOnce } from './atOnce';
import { failedItem } from './failedItem';

/** Output items that are finished already: those with files, say. */
export class Items {
	constructor(readonly list: INodeExecutionData[]) {}
}

/** What an input item gives: a record, records, or finished items. */
export type Output = IDataObject | IDataObject[] | Items;

/**
 * Runs an operation for each input item, pairs what it gives with the item, in the order of the items, and keeps to On
 * Error: with Stop nothing is begun after the first failure, and what is under way is waited for.
 * @param run gets the item's index
 */
export async function eachItem(
	node: IExecuteFunctions,
	run: (itemIndex: number) => Promise<Output>,
	atOnce: ItemsAtOnce,
): Promise<INodeExecutionData[]> {
	const underWay = new Set<Promise<unknown>>();
	const runOne = async (itemIndex: number) => {
		try {
			return { itemIndex, given: await run(itemIndex) };
		} catch (error) {
			return { itemIndex, given: new Items([failedItem(node, error, itemIndex)]) };
		}
	};
	const begin = async (itemIndex: number) => {
		const work = runOne(itemIndex)
			.catch((error: unknown) => atOnce.end(error))
			.finally(() => underWay.delete(work));
		underWay.add(work);
		return await work;
	};
	const turns = new Turns();
	const output: INodeExecutionData[] = [];
	const waiting = atOnce.whileNoneFailed(node.getInputData().keys());
	for await (const done of inOrder(waiting, begin, () => atOnce.most)) {
		// Those that came after the first failure say nothing of it.
		if (!done) break;
		for (const item of pairedItems(done.given, done.itemIndex)) {
			output.push(item);
			await turns.due();
		}
	}
	await Promise.all(underWay);
	atOnce.check();
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
