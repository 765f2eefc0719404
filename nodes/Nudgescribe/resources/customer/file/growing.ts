const FIRST_SIZE = 4096;

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

	add(bytes: Uint8Array): void {
		if (this.length + bytes.length > this.memory.length) this.makeRoom(bytes.length);
		this.memory.set(bytes, this.length);
		this.length += bytes.length;
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
