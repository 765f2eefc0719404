import { sleep } from 'n8n-workflow';

/**
 * The pace of all requests of one execution: as they come, until the API asks to slow down;
 * from then on one at a time, and none before the moment that the API named.
 */
export class Pace {
	private slowed = false;

	private notBefore = 0;

	private last: Promise<unknown> = Promise.resolve();

	private lastRead: Promise<void> = Promise.resolve();

	/** @param pause waits for so many ms */
	constructor(private readonly pause: (wait: number) => Promise<void>) {}

	get isSlowed(): boolean {
		return this.slowed;
	}

	/** Runs one request when its turn comes, and returns what it returns. */
	async turn<T>(run: () => Promise<T>): Promise<T> {
		if (!this.slowed) return await run();
		const mine = this.last.then(async () => {
			// While it waits, the answer to a request that was under way may name a later moment.
			for (let wait = this.wait; wait > 0; wait = this.wait) await this.pause(wait);
			return await run();
		});
		this.last = mine.catch(() => undefined);
		return await mine;
	}

	/** in ms, until something may be sent */
	private get wait(): number {
		return this.notBefore - Date.now();
	}

	/** @param wait in ms from now, during which nothing is sent */
	slowDown(wait: number): void {
		this.slowed = true;
		this.notBefore = Math.max(this.notBefore, Date.now() + wait);
	}

	/**
	 * Waits until a response may be read, for about 1 ms after the one before it: responses that come together are read
	 * one by one, each in a turn of its own of Node's event loop. What follows from one, the next request on a new
	 * connection, gets out before the next one is read. Otherwise they would come together again, and be waited for together.
	 */
	async readingTurn(): Promise<void> {
		const mine = this.lastRead.then(async () => await sleep(0));
		this.lastRead = mine;
		await mine;
	}
}

/**
 * Runs something for each input, several at once, and hands on the results in the order of the inputs.
 * @param inputs of any number: each is taken when its turn comes
 * @param atOnce how many may run at once, looked up anew before each start
 */
export async function* inOrder<Input, Output>(
	inputs: Iterable<Input>,
	run: (input: Input) => Promise<Output>,
	atOnce: () => number,
): AsyncGenerator<Output> {
	const waiting = inputs[Symbol.iterator]();
	const running: Array<Promise<Output>> = [];
	const start = () => {
		while (running.length < Math.max(1, atOnce())) {
			const next = waiting.next();
			if (next.done) return;
			const output = run(next.value);
			// One that fails ends everything; the others under way must not be unhandled then.
			output.catch(() => undefined);
			running.push(output);
		}
	};
	start();
	for (let first = running.shift(); first; first = running.shift()) {
		yield await first;
		start();
	}
}
