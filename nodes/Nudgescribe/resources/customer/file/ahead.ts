/** Chunks of bytes of which the first ones can be looked at before all are read. */
export class Ahead implements AsyncIterable<Uint8Array> {
	private readonly held: Uint8Array[] = [];

	private length = 0;

	private readonly chunks: AsyncIterator<Uint8Array>;

	constructor(chunks: AsyncIterable<Uint8Array>) {
		this.chunks = chunks[Symbol.asyncIterator]();
	}

	/** @returns so many bytes, and those of the same chunk behind them; all where there are fewer */
	async beginning(bytes: number): Promise<Uint8Array> {
		while (this.length < bytes) {
			const { value, done } = await this.chunks.next();
			if (done) break;
			this.held.push(value);
			this.length += value.length;
		}
		return Buffer.concat(this.held);
	}

	/** Ends the reading. */
	async close(): Promise<void> {
		await this.chunks.return?.();
	}

	/** All of them, from the first one on. To leave early ends the reading. */
	async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
		try {
			yield* this.held.splice(0);
			for (;;) {
				const { value, done } = await this.chunks.next();
				if (done) return;
				yield value;
			}
		} finally {
			await this.close();
		}
	}
}
