/**
 * The pace of all requests of one execution: as they come, until the API asks to slow down;
 * from then on one at a time, and none before the moment that the API named.
 */
export class Pace {
	private slowed = false;

	private notBefore = 0;

	private last: Promise<unknown> = Promise.resolve();

	/** @param pause waits for so many ms */
	constructor(private readonly pause: (wait: number) => Promise<void>) {}

	get isSlowed(): boolean {
		return this.slowed;
	}

	/** Runs one request when its turn comes, and returns what it returns. */
	async turn<T>(run: () => Promise<T>): Promise<T> {
		if (!this.slowed) return await run();
		const mine = this.last.then(async () => {
			await this.pause(this.notBefore - Date.now());
			return await run();
		});
		this.last = mine.catch(() => undefined);
		return await mine;
	}

	/** @param wait in ms from now, during which nothing is sent */
	slowDown(wait: number): void {
		this.slowed = true;
		this.notBefore = Math.max(this.notBefore, Date.now() + wait);
	}
}
