import { culpritsAmong, mentions } from '../api/dialect/culprits';
import { meaningOfWords } from '../api/dialect/meaning';
import type { No } from '../api/dialect/verdict';
import { RequestError } from '../api/http/refused';

/** Statuses that say: nothing of this was done, because of something in it. */
const OF_CONTENT = [400, 409, 413, 422];
const TOO_LARGE = 413;
const NOT_FOUND = 404;
/** Words that are about the request as a whole: what it is for is not there, or not allowed. */
const OF_ALL = [401, 402, 403, 404];

/** As many refusals one after the other in the same words, which name none of the values, are about all of them. */
const MOST_ALIKE = 18;

/** Watches for refusals that would go on for every batch: for a group that is not there, say. */
export class Refusals {
	private last = '';

	private alike = 0;

	/** Where nothing more is sent, and why. */
	private readonly closed = new Map<string, RequestError>();

	/**
	 * Sends some values, unless enough was refused there.
	 * @returns what sending gave, or why it was refused; the last of many refusals that were alike stands for the next ones
	 */
	async watch<Result>(
		target: unknown,
		values: unknown[],
		send: () => Promise<Result>,
	): Promise<Result | Error> {
		const key = JSON.stringify(target);
		const known = this.closed.get(key);
		if (known) return known;
		try {
			const result = await send();
			this.alike = 0;
			return result;
		} catch (error) {
			this.note(key, error, values);
			return error instanceof Error ? error : new Error(String(error));
		}
	}

	/** Whether the last refusals were all alike, so that it is not about what is in a batch. */
	get areOfAll(): boolean {
		return this.alike >= MOST_ALIKE;
	}

	private note(key: string, error: unknown, values: unknown[]): void {
		const no = noIn(error);
		const isAlike = no !== undefined && no.said === this.last && !namesSome(no, values);
		this.alike = isAlike ? this.alike + 1 : 1;
		this.last = no?.said ?? '';
		if (!this.areOfAll || !(error instanceof RequestError)) return;
		error.description = `${error.description ?? ''} ${MOST_ALIKE} requests in a row were refused in these words, so the rest was not sent.`;
		this.closed.set(key, error);
	}
}

/** Whether a batch was refused for something in it, so that a part of it may be taken. */
export function isOfContent(error: unknown, values: unknown[]): boolean {
	const no = noIn(error);
	if (no?.by !== 'api') return isTooLarge(error);
	if (no.meaning === NOT_FOUND) return namesSome(no, values);
	if (!OF_CONTENT.includes(no.meaning)) return false;
	return !OF_ALL.includes(meaningOfWords(no.said) ?? 0) || namesSome(no, values);
}

/** Whether a request was too large: its halves may be taken. */
export function isTooLarge(error: unknown): boolean {
	return noIn(error)?.meaning === TOO_LARGE;
}

/** @returns the places of the values that a refusal names; none where it does not tell */
export function placesNamed(error: unknown, values: unknown[]): number[] {
	const no = noIn(error);
	return no ? [...culpritsAmong(no.faults, values).keys()] : [];
}

function namesSome(no: No, values: unknown[]): boolean {
	return culpritsAmong(no.faults, values).size > 0 || mentions(no.said, values);
}

function noIn(error: unknown): No | undefined {
	const verdict = error instanceof RequestError ? error.verdict : undefined;
	return verdict?.type === 'no' ? verdict : undefined;
}
