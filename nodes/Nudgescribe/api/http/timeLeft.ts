import { unlessAborted } from './cancel';
import { Limit } from './limit';
import type { Failure, Received } from './outcome';
import { askedWait } from './retry';

/** @returns whether the API asks to slow down */
export function isSlowDown(outcome: Received): boolean {
	return outcome.type === 'response' && outcome.status === 429;
}

/** @returns whether the API has too much to do for the time being */
export function isBusy(outcome: Received): boolean {
	return outcome.type === 'response' && [429, 503].includes(outcome.status);
}

/**
 * What is left of a request's Timeout, by the clock. It runs during a try, and during the waits between tries, but not
 * while the request waits because the API asked to slow down: those waits, and the turns of other requests, are not its own.
 */
export class TimeLeft {
	private left: number;

	/**
	 * @param timeout in ms
	 * @param cancel the signal that the user stopped the execution
	 */
	constructor(
		private readonly timeout: number,
		private readonly cancel?: AbortSignal,
	) {
		this.left = timeout;
	}

	/**
	 * Runs what takes of the time, and returns what it returns.
	 * @param run gets what it may take; it has to end when that is used up
	 */
	async during<T>(run: (limit: Limit) => Promise<T>): Promise<T> {
		const start = Date.now();
		try {
			return await run(new Limit(this.left, this.cancel));
		} finally {
			this.left -= Date.now() - start;
		}
	}

	/**
	 * The same for a try: a login, another execution's login, or whatever else n8n does for it, takes no longer than it may.
	 * @returns what the try does, or what became of it when it was ended
	 */
	async tryOnce<T>(run: (limit: Limit) => Promise<T>): Promise<T | Failure> {
		return await this.during(async (limit) => {
			const work: Promise<T | Failure> = unlessAborted(limit.signal, run(limit));
			return await work.catch((error: unknown) => {
				if (limit.signal.aborted) return this.ended(limit);
				throw error;
			});
		});
	}

	private ended({ isUnderWay }: Limit): Failure {
		if (this.cancel?.aborted) return { type: 'cancelled' };
		return { type: 'timeUp', by: isUnderWay ? 'answer' : 'login', timeout: this.timeout };
	}

	/**
	 * @param wait in ms
	 * @returns whether the request may wait for so long after this outcome, and still has time for another try
	 */
	hasRoomFor(wait: number, outcome: Received): boolean {
		return this.left > 0 && wait <= this.longestWait(outcome);
	}

	/** @returns how long the response asks to wait, in ms, where that is longer than the request may wait */
	tooLong(outcome: Received): number | undefined {
		const asked = askedWait(outcome);
		return asked !== undefined && asked > this.longestWait(outcome) ? asked : undefined;
	}

	private longestWait(outcome: Received): number {
		return isSlowDown(outcome) ? this.timeout : this.left;
	}
}
