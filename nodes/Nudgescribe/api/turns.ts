import { sleep } from 'n8n-workflow';

/**
 * Answers that come together are read one by one, each in a turn of its own of Node's event loop: what follows from
 * one, the next request on a new connection, gets out before the next one is read. Otherwise they would come together
 * again, and be waited for together.
 */
export class Turns {
	private last: Promise<void> = Promise.resolve();

	/** Waits for a turn, for about 1 ms after the one before it. */
	async next(): Promise<void> {
		const mine = this.last.then(async () => await sleep(0));
		this.last = mine;
		await mine;
	}
}
