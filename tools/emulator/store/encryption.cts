import { createCipheriv, createDecipheriv } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const blockLength = 16;
const tagLength = 16;

function padded(value: string): Buffer {
	const plain = Buffer.from(value, 'utf8');
	const blocks = Math.floor(plain.length / blockLength) + 1;
	const slot = Buffer.alloc(blocks * blockLength, blocks * blockLength - plain.length);
	plain.copy(slot);
	return slot;
}

function unpadded(slot: Buffer): string {
	return slot.toString('utf8', 0, slot.length - (slot.at(-1) ?? 0));
}

/**
 * Encrypts the values of one customer, each into a base64 text that tells nothing, its length neither.
 * They share one pass of the cipher, for a page holds thousands of values; the last text carries the tag.
 *
 * @param key 32 bytes
 * @param nonce 12 bytes, another for each customer and each change of it
 * @param values the plain texts
 */
export function encryptValues(key: Buffer, nonce: Buffer, values: string[]): string[] {
	const slots = values.map(padded);
	const cipher = createCipheriv(algorithm, key, nonce);
	const encrypted = cipher.update(Buffer.concat(slots));
	cipher.final();
	let start = 0;
	return slots.map((slot, index) => {
		const part = encrypted.subarray(start, start + slot.length);
		start += slot.length;
		const last = index === slots.length - 1;
		return (last ? Buffer.concat([part, cipher.getAuthTag()]) : part).toString('base64');
	});
}

/**
 * Reverses `encryptValues`.
 *
 * @param key the same key
 * @param nonce the same nonce
 * @param texts all texts of the customer, in the same order
 * @returns the plain texts
 * @throws Error when a text is missing or changed, or key or nonce are others
 */
export function decryptValues(key: Buffer, nonce: Buffer, texts: string[]): string[] {
	const parts = texts.map((text) => Buffer.from(text, 'base64'));
	const whole = Buffer.concat(parts);
	const decipher = createDecipheriv(algorithm, key, nonce);
	decipher.setAuthTag(whole.subarray(-tagLength));
	const plain = Buffer.concat([decipher.update(whole.subarray(0, -tagLength)), decipher.final()]);
	let start = 0;
	return parts.map((part) => {
		const slot = plain.subarray(start, start + part.length);
		start += part.length;
		return unpadded(slot);
	});
}
