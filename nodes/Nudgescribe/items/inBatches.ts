import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Changed } from '../api/http/api';
import { RequestError } from '../api/http/refused';
import { BatchQueue } from './batchQueue';
import { batchesOf, itemsOf, valuesOf } from './batches';
import type { Batch, Destination, Piece } from './batches';
import { tellItems } from './batchWords';
import { errorOfItem, failedItem } from './failedItem';
import { ValuesByItem } from './itemValues';
import type { ItemValues } from './itemValues';
import { isOfContent, isTooLarge, placesNamed, Refusals } from './refusals';

type Send<Target, Value> = (target: Target, values: Value[]) => Promise<Changed>;

/** The input items of an operation that sends several of them in one request: which failed, and what the others give. */
export class ItemsInBatches<Value> {
	private readonly errors = new Map<number, unknown>();

	private readonly values = new ValuesByItem<Value>();

	private readonly refusals = new Refusals();

	private taken = 0;

	/** @param done says of so many values that the API took them: '2 customers are stored already' */
	constructor(
		private readonly node: IExecuteFunctions,
		private readonly done: (count: number) => string,
	) {}

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
	 * Sends the pieces in batches: of two values for the same thing the later one is sent later, so that it lasts.
	 * A batch that is refused for something in it is halved until the items at fault are found; with On Error: Stop only
	 * one that is too large. Then nothing is sent after the first refusal, and what is under way is waited for.
	 * @param atOnce how many batches may be under way, looked up anew before each one
	 */
	async send<Target extends Destination>(
		pieces: Array<Piece<Target, Value>>,
		send: Send<Target, Value>,
		atOnce: () => number,
	): Promise<void> {
		const queue = new BatchQueue(batchesOf(pieces));
		const refused: Array<() => void> = [];
		const sendOne = async (batch: Batch<Target, Value>) => {
			const { target } = batch.target;
			const values = valuesOf(batch);
			const sent = await this.refusals.watch(
				target,
				values,
				async () => await send(batch.target, values),
			);
			if (sent instanceof Error && this.canBeSplit(values, sent)) return queue.split(batch);
			const settle = () =>
				sent instanceof Error ? this.refuse(batch, sent) : this.take(batch, sent);
			if (this.node.continueOnFail() || !isRefused(sent)) return settle();
			// What others still give counts among what is done already.
			refused.push(settle);
			queue.clear();
		};
		await queue.sendAll(sendOne, atOnce);
		for (const tell of refused) tell();
	}

	/**
	 * @param json what an item gives whose values were taken
	 * @param more what is said of an item that failed, besides its error
	 * @returns one output item for each input item, paired with it
	 */
	output(
		json: (itemIndex: number, own: ItemValues<Value>) => IDataObject,
		more: (own: ItemValues<Value>) => IDataObject,
	): INodeExecutionData[] {
		return this.node.getInputData().map((_, itemIndex) => {
			const own = this.values.of(itemIndex);
			return this.errors.has(itemIndex)
				? failedItem(this.node, this.errors.get(itemIndex), itemIndex, more(own))
				: { json: json(itemIndex, own), pairedItem: { item: itemIndex } };
		});
	}

	private take({ pieces }: Batch<unknown, Value>, { answer, refused }: Changed): void {
		const each = refused?.each ?? new Map<number, Error>();
		for (const [place, piece] of pieces.entries()) {
			this.values.settle(piece, answer, each.get(place));
		}
		if (refused && !this.node.continueOnFail()) {
			const areNamed = each.size < pieces.length || pieces.length === 1;
			const places = areNamed ? [...each.keys()] : [];
			throw tellItems(refused.whole, { pieces, places, canBeFound: false, done: this.doneSoFar });
		}
		this.taken += pieces.length - each.size;
		for (const [place, error] of each) this.fail(itemsOf(pieces.slice(place, place + 1)), error);
	}

	private refuse(batch: Batch<unknown, Value>, error: Error): void {
		const { pieces } = batch;
		for (const piece of pieces) this.values.settle(piece, {}, error);
		if (!this.node.continueOnFail() && error instanceof RequestError) {
			const values = valuesOf(batch);
			const places = pieces.length === 1 ? [0] : placesNamed(error, values);
			const canBeFound = isOfContent(error, values);
			throw tellItems(error, { pieces, places, canBeFound, done: this.doneSoFar });
		}
		this.fail(itemsOf(pieces), error);
	}

	private get doneSoFar(): string {
		return this.taken > 0 ? this.done(this.taken) : '';
	}

	private fail(itemIndexes: number[], error: unknown): void {
		for (const itemIndex of itemIndexes) {
			if (!this.node.continueOnFail()) throw errorOfItem(this.node, error, itemIndex);
			this.errors.set(itemIndex, this.errors.get(itemIndex) ?? error);
		}
	}

	private canBeSplit(values: Value[], error: unknown): boolean {
		if (values.length < 2 || this.refusals.areOfAll) return false;
		return isTooLarge(error) || (this.node.continueOnFail() && isOfContent(error, values));
	}
}

/** Whether all of a batch was refused, or a part of it. */
function isRefused(sent: Changed | Error): boolean {
	return sent instanceof Error || sent.refused !== undefined;
}
