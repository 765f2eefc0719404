import { namesOf, ownValue } from './fieldNames';
import { isRecord, isText } from './json';

/** In all of an answer: the first records tell what all are called. */
const MOST_VISITED = 300;
const MOST_OF_A_LIST = 3;
const MOST_KEPT = 1000;
/** In characters. */
const LONGEST = 100;

/** A name of the account's, and what stood there. */
export interface SeenName {
	accountName: string;
	value: unknown;
}

/** The names that an account's answers had, the newest first: it may call the same thing the same in requests. */
export class SeenNames {
	private kept: SeenName[] = [];

	/** Adds what an answer holds, as far as it is looked at. */
	add(payload: unknown): void {
		const found: SeenName[] = [];
		const waiting: unknown[] = [payload];
		for (const [visited, next] of waiting.entries()) {
			if (visited === MOST_VISITED) break;
			if (Array.isArray(next)) waiting.push(...(next as unknown[]).slice(0, MOST_OF_A_LIST));
			if (!isRecord(next)) continue;
			for (const accountName of namesOf(next).names.slice(0, MOST_VISITED)) {
				const value = ownValue(next, accountName);
				if (typeof value === 'object') waiting.push(value);
				else if (isText(value) && String(value).length <= LONGEST)
					found.push({ accountName, value });
			}
		}
		this.kept = [...found, ...this.kept].slice(0, MOST_KEPT);
	}

	[Symbol.iterator](): Iterator<SeenName> {
		return this.kept[Symbol.iterator]();
	}
}
