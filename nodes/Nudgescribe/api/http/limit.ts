/** A timer of Node.js holds no more, in ms: a longer one ends at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** What one try of a request may take, by the clock, and how far it has come. */
export class Limit {
	/** in ms, from its beginning */
	readonly ms: number;

	/** comes when the time is up, or when the user stops the execution */
	readonly signal: AbortSignal;

	/** Kept: the signal above holds it weakly, so that it would be collected, and never come. */
	private readonly timeUp: AbortSignal;

	/** Whether the server may have the request, and has not answered it yet. */
	isUnderWay = false;

	/**
	 * @param ms what is left of the request's time
	 * @param cancel the signal that the user stopped the execution
	 */
	constructor(ms: number, cancel?: AbortSignal) {
		this.ms = Math.min(Math.max(1, Math.ceil(ms)), LONGEST_MS);
		this.timeUp = AbortSignal.timeout(this.ms);
		this.signal = cancel ? AbortSignal.any([cancel, this.timeUp]) : this.timeUp;
	}

	/**
	 * The last moment to give the request up: after a login that took too long, nothing may be sent any more.
	 * @returns the signal that ends the request from now on
	 * @throws the signal's reason when it has come
	 */
	readonly begin = (): AbortSignal => {
		this.signal.throwIfAborted();
		this.isUnderWay = true;
		return this.signal;
	};
}
