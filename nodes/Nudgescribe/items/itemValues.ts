import type { IDataObject } from 'n8n-workflow';
import type { Piece } from './batches';

/** What became of an item's values. */
export interface ItemValues<Value> {
	/** those that the API took */
	taken: Value[];
	/** those that it did not, with its reason */
	refused: Array<{ value: Value; reason: string }>;
	/** the answer to the last request that a value of it was in */
	answer: IDataObject;
}

/** What became of the values of each input item. */
export class ValuesByItem<Value> {
	private readonly byItem = new Map<number, ItemValues<Value>>();

	/** @param error why the value was refused; left out where it was taken */
	settle({ itemIndexes, value }: Piece<unknown, Value>, answer: IDataObject, error?: Error): void {
		for (const itemIndex of itemIndexes) {
			const own = this.of(itemIndex);
			own.answer = answer;
			if (error) own.refused.push({ value, reason: error.message });
			else own.taken.push(value);
		}
	}

	of(itemIndex: number): ItemValues<Value> {
		const own = this.byItem.get(itemIndex) ?? { taken: [], refused: [], answer: {} };
		this.byItem.set(itemIndex, own);
		return own;
	}
}
