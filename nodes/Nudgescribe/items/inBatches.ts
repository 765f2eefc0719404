import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { batchesOf, halvesOf } from './batches';
import type { Batch, Part } from './batches';
import { failedItem } from './eachItem';

/** Statuses that say: nothing of this was done, because of something in it. */
const REFUSED_FOR_CONTENT = ['400', '409', '413', '422'];

/** The input items of an operation that sends several of them in one request: which failed, and what the others give. */
export class ItemsInBatches {
	private readonly failed = new Map<number, INodeExecutionData>();

	constructor(private readonly node: IExecuteFunctions) {}

	/**
	 * Does something for the items, one after the other.
	 * @param inputs by the items' indexes
	 * @returns what it gives, by the same indexes; nothing for an item that failed
	 */
	async each<Input, Result>(
		inputs: Iterable<[number, Input]>,
		run: (itemIndex: number, input: Input) => Result | Promise<Result>,
	): Promise<Map<number, Result>> {
		const results = new Map<number, Result>();
		for (const [itemIndex, input] of inputs) {
			try {
				results.set(itemIndex, await run(itemIndex, input));
			} catch (error) {
				this.fail([itemIndex], error);
			}
		}
		return results;
	}

	/**
	 * Sends the parts in batches, one after the other, so that of two values for the same thing the later one lasts.
	 * With On Error: Continue, a batch that is refused is halved until the items at fault are found.
	 */
	async send<Target extends { batchSize: number }, Value>(
		parts: Array<Part<Target, Value>>,
		send: (target: Target, values: Value[]) => Promise<unknown>,
	): Promise<void> {
		const waiting = batchesOf(parts);
		for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
			try {
				await send(
					batch.target,
					batch.parts.map(({ value }) => value),
				);
			} catch (error) {
				if (this.canBeSplit(batch, error)) waiting.unshift(...halvesOf(batch));
				else this.failBatch(batch, error);
			}
		}
	}

	/** @returns one output item for each input item, paired with it */
	output(json: (itemIndex: number) => IDataObject): INodeExecutionData[] {
		return this.node
			.getInputData()
			.map(
				(_, itemIndex) =>
					this.failed.get(itemIndex) ?? { json: json(itemIndex), pairedItem: { item: itemIndex } },
			);
	}

	private failBatch({ parts }: Batch<unknown, unknown>, error: unknown): void {
		if (parts.length > 1 && isRefusedForContent(error)) {
			error.description = `${error.description ?? ''} The request held ${parts.length} values. With 'On Error' set to 'Continue', the items at fault are found.`;
		}
		this.fail(
			parts.flatMap(({ itemIndexes }) => itemIndexes),
			error,
		);
	}

	private fail(itemIndexes: number[], error: unknown): void {
		for (const itemIndex of itemIndexes) {
			this.failed.set(itemIndex, failedItem(this.node, error, itemIndex));
		}
	}

	private canBeSplit({ parts }: Batch<unknown, unknown>, error: unknown): boolean {
		return parts.length > 1 && this.node.continueOnFail() && isRefusedForContent(error);
	}
}

function isRefusedForContent(error: unknown): error is NodeApiError {
	return error instanceof NodeApiError && REFUSED_FOR_CONTENT.includes(String(error.httpCode));
}
