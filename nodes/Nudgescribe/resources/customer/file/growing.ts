const FIRST_SIZE = 4096;
const A_FEW = 64;

/** Bytes that more are put behind, in memory that grows with them. */
export class Growing {
	private memory = new Uint8Array(FIRST_SIZE);

	/** In bytes. */
	length = 0;

	/** What was put there: good until more is. */
	get bytes(): Uint8Array {
		return this.memory.subarray(0, this.length);
	}

	put(byte: number): void {
		if (this.length === this.memory.length) this.makeRoom(1);
		this.memory[this.length++] = byte;
	}

	/** Puts a part of other bytes there. */
	add(bytes: Uint8Array, from: number, to: number): void {
		const end = this.length + to - from;
		if (end > this.memory.length) this.makeRoom(to - from);
		// For a few, a view of them takes longer than to copy them.
		if (to - from > A_FEW) this.memory.set(bytes.subarray(from, to), this.length);
		else for (let at = from; at < to; at++) this.memory[this.length + at - from] = bytes[at] ?? 0;
		this.length = end;
	}

	/** Takes back what is behind so many bytes. */
	cut(length: number): void {
		this.length = Math.min(this.length, length);
	}

	private makeRoom(more: number): void {
		const larger = new Uint8Array(2 * (this.memory.length + more));
		larger.set(this.bytes);
		this.memory = larger;
	}
}
