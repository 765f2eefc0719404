import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem } from './failedItem';

/** One value to send, and the input items that it comes from. */
export interface Part<Target, Value> {
	target: Target;
	value: Value;
	itemIndexes: number[];
}

/** What is sent in one request. */
export interface Batch<Target, Value> {
	target: Target;
	values: Value[];
	itemIndexes: number[];
}

/**
 * Puts values that go to the same target together, in their order.
 * @param parts targets are the same when their JSON is; batchSize is a number of values
 */
export function batchesOf<Target extends { batchSize: number }, Value>(
	parts: Array<Part<Target, Value>>,
): Array<Batch<Target, Value>> {
	const open = new Map<string, Batch<Target, Value>>();
	const batches: Array<Batch<Target, Value>> = [];
	for (const { target, value, itemIndexes } of parts) {
		const key = JSON.stringify(target);
		let batch = open.get(key);
		if (!batch || batch.values.length >= target.batchSize) {
			batch = { target, values: [], itemIndexes: [] };
			batches.push(batch);
			open.set(key, batch);
		}
		batch.values.push(value);
		batch.itemIndexes.push(...itemIndexes);
	}
	return batches;
}

/** The input items of an operation that sends several of them in one request: which failed, and what the others give. */
export class ItemsInBatches {
	private readonly failed = new Map<number, INodeExecutionData>();

	constructor(private readonly node: IExecuteFunctions) {}

	/** Reads every item before anything is sent. */
	async read(read: (itemIndex: number) => void): Promise<void> {
		for (const itemIndex of this.node.getInputData().keys()) {
			await this.attempt([itemIndex], async () => read(itemIndex));
		}
	}

	/** Does something for several items, which all fail when it does. */
	async attempt(itemIndexes: number[], run: () => Promise<unknown>): Promise<void> {
		try {
			await run();
		} catch (error) {
			for (const itemIndex of itemIndexes) {
				this.failed.set(itemIndex, failedItem(this.node, error, itemIndex));
			}
		}
	}

	/** @returns one output item for each input item, paired with it */
	output(json: (itemIndex: number) => IDataObject): INodeExecutionData[] {
		return this.node.getInputData().map(
			(_, itemIndex) =>
				this.failed.get(itemIndex) ?? {
					json: json(itemIndex),
					pairedItem: { item: itemIndex },
				},
		);
	}
}
