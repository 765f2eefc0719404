import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Changed } from '../api/http/api';
import { RequestError } from '../api/http/refused';
import { batchesOf, halvesOf } from './batches';
import type { Batch, Destination, Part } from './batches';
import { tellItems } from './batchWords';
import { errorOfItem, failedItem } from './failedItem';
import { Outcomes } from './outcomes';
import type { Outcome } from './outcomes';
import { isOfContent, isTooLarge, placesNamed, Refusals } from './refusals';

type Send<Target, Value> = (target: Target, values: Value[]) => Promise<Changed>;

/** The input items of an operation that sends several of them in one request: which failed, and what the others give. */
export class ItemsInBatches<Value> {
	private readonly errors = new Map<number, unknown>();

	private readonly outcomes = new Outcomes<Value>();

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
	 * Sends the parts in batches, one after the other, so that of two values for the same thing the later one lasts.
	 * A batch that is refused for something in it is halved until the items at fault are found; with On Error: Stop only
	 * one that is too large.
	 */
	async send<Target extends Destination>(
		parts: Array<Part<Target, Value>>,
		send: Send<Target, Value>,
	): Promise<void> {
		const waiting = batchesOf(parts).reverse();
		for (let batch = waiting.pop(); batch; batch = waiting.pop()) {
			const { target } = batch;
			const values = batch.parts.map(({ value }) => value);
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
		json: (itemIndex: number, outcome: Outcome<Value>) => IDataObject,
		more: (outcome: Outcome<Value>) => IDataObject,
	): INodeExecutionData[] {
		return this.node.getInputData().map((_, itemIndex) => {
			const outcome = this.outcomes.of(itemIndex);
			return this.errors.has(itemIndex)
				? failedItem(this.node, this.errors.get(itemIndex), itemIndex, more(outcome))
				: { json: json(itemIndex, outcome), pairedItem: { item: itemIndex } };
		});
	}

	private take({ parts }: Batch<unknown, Value>, { answer, refused }: Changed): void {
		const each = refused?.each ?? new Map<number, Error>();
		for (const [place, part] of parts.entries()) {
			this.outcomes.settle(part, answer, each.get(place));
		}
		if (refused && !this.node.continueOnFail()) {
			const areNamed = each.size < parts.length;
			this.stop(refused.whole, parts, areNamed ? [...each.keys()] : [], false);
		}
		this.taken += parts.length - each.size;
		for (const [place, error] of each) this.fail(itemsOf(parts.slice(place, place + 1)), error);
	}

	private refuse({ parts }: Batch<unknown, Value>, error: Error): void {
		for (const part of parts) this.outcomes.settle(part, {}, error);
		if (!this.node.continueOnFail() && error instanceof RequestError) {
			const values = parts.map(({ value }) => value);
			const places = parts.length === 1 ? [0] : placesNamed(error, values);
			this.stop(error, parts, places, isOfContent(error, values));
		}
		this.fail(itemsOf(parts), error);
	}

	/** @param places of the parts at fault; none where that is not known */
	private stop(
		error: RequestError,
		parts: Array<Part<unknown, Value>>,
		places: number[],
		canBeFound: boolean,
	): never {
		const named = itemsOf(parts.filter((_, place) => places.includes(place)));
		throw tellItems(error, {
			named,
			all: itemsOf(parts),
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

function itemsOf(parts: Array<Part<unknown, unknown>>): number[] {
	return [...new Set(parts.flatMap(({ itemIndexes }) => itemIndexes))];
}
