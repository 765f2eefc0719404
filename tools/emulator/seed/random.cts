import { createHash } from 'node:crypto';

/**
 * A small pseudo-random generator (mulberry32): the same seed gives the same numbers on every machine.
 *
 * @param seed any whole number
 * @returns a function that gives the next number from 0 up to, not including, 1
 */
export function mulberry32(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

function digest(parts: (string | number)[]): Buffer {
	return createHash('sha256').update(parts.join('|')).digest();
}

/**
 * An id that is the same whenever it is made of the same parts.
 *
 * @param prefix what the id begins with, such as `ws`
 * @param parts what sets it apart from the other ids
 */
export function stableId(prefix: string, ...parts: (string | number)[]): string {
	return `${prefix}_${digest([prefix, ...parts])
		.toString('hex')
		.slice(0, 12)}`;
}

/** A whole number of 32 bits made of the parts. */
export function stableNumber(...parts: (string | number)[]): number {
	return digest(parts).readUInt32BE();
}

/** A key of 32 bytes made of the parts. */
export function stableKey(...parts: (string | number)[]): Buffer {
	return digest(['key', ...parts]);
}
