import { createHash } from 'node:crypto';

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
