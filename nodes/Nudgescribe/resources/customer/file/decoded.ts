import { decoderOf } from './encoding';
import type { Encoding } from './encoding';

/** A text in UTF-8, whatever it was in. */
export class Decoded implements AsyncIterable<Uint8Array> {
	/** How many bytes were read of the file, whatever they are in. */
	bytes = 0;

	/** Whether it ended early, since what comes next is not in that encoding. */
	isBroken = false;

	/** @param chunks of the whole file */
	constructor(
		private readonly chunks: AsyncIterable<Uint8Array>,
		private readonly encoding: Encoding,
	) {}

	async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
		const decoder = decoderOf(this.encoding.name);
		for await (const chunk of this.chunks) {
			const text = decoder.add(behind(this.encoding.mark - this.bytes, chunk));
			this.bytes += chunk.length;
			if (!text) return this.break();
			yield text;
		}
		if (!decoder.end()) this.break();
	}

	private break(): void {
		this.isBroken = true;
	}
}

/** @returns what is behind so many bytes; less than none leaves all */
export function behind(bytes: number, chunk: Uint8Array): Uint8Array {
	return bytes > 0 ? chunk.subarray(bytes) : chunk;
}
