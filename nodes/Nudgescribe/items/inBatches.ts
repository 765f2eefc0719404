import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Changed } from '../api/http/api';
import { RequestError } from '../api/http/refused';
import { batchesOf, halvesOf } from './batches';
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
	 * Sends the pieces in batches, one after the other, so that of two values for the same thing the later one lasts.
	 * A batch that is refused for something in it is halved until the items at fault are found; with On Error: Stop only
	 * one that is too large.
	 */
	async send<Target extends Destination>(
		pieces: Array<Piece<Target, Value>>,
		send: Send<Target, Value>,
	): Promise<void> {
		const waiting = batchesOf(pieces).reverse();
		for (let batch = waiting.pop(); batch; batch = waiting.pop()) {
			const { target } = batch;
			const values = batch.pieces.map(({ value }) => value);
			const sent = await this.refusals.watch(
				target.target,
				values,
				async () => await send(target, values),
			);
			if (!(sent instanceof Error)) this.take(batch, sent);
			else if (this.canBeSplit(values, sent)) waiting.push(...halvesOf(batch).reverse());
			else this.refuse(batch, sent);
		}
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
			this.stop(refused.whole, pieces, areNamed ? [...each.keys()] : [], false);
		}
		this.taken += pieces.length - each.size;
		for (const [place, error] of each) this.fail(itemsOf(pieces.slice(place, place + 1)), error);
	}

	private refuse({ pieces }: Batch<unknown, Value>, error: Error): void {
		for (const piece of pieces) this.values.settle(piece, {}, error);
		if (!this.node.continueOnFail() && error instanceof RequestError) {
			const values = pieces.map(({ value }) => value);
			const places = pieces.length === 1 ? [0] : placesNamed(error, values);
			this.stop(error, pieces, places, isOfContent(error, values));
		}
		this.fail(itemsOf(pieces), error);
	}

	/** @param places of the pieces at fault; none where that is not known */
	private stop(
		error: RequestError,
		pieces: Array<Piece<unknown, Value>>,
		places: number[],
		canBeFound: boolean,
	): never {
		const named = itemsOf(pieces.filter((_, place) => places.includes(place)));
		throw tellItems(error, {
			named,
			all: itemsOf(pieces),
			canBeFound: canBeFound && named.length === 0,
			done: this.taken > 0 ? this.done(this.taken) : '',
		});
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

function itemsOf(pieces: Array<Piece<unknown, unknown>>): number[] {
	return [...new Set(pieces.flatMap(({ itemIndexes }) => itemIndexes))];
}
