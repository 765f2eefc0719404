import type { Decoder } from './decoder';

/** What Windows-1252 has from 0x80 to 0x9F, where other codes have nothing: ' ' stands for what is not assigned. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_SIGN = 0x80;
const FIRST_LETTER = 0xc0;

/** So many letters beyond ASCII in a row are no word of a language that Windows-1252 is for. */
const LONGEST_RUN = 3;

/** Signs that also stand between letters: ’ and the dashes. */
const WITHIN_WORDS = [0x91, 0x92, 0x96, 0x97];
const CAPITALS = [0x8a, 0x8c, 0x8e, 0x9f];
const SMALL = [0x9a, 0x9c, 0x9e];

const utf8 = Array.from({ length: 256 }, (_, byte) => {
	const sign = SIGNS[byte - FIRST_SIGN];
	return new TextEncoder().encode(sign ?? String.fromCharCode(byte));
});

/**
 * Makes UTF-8 of Windows-1252, in which every byte could be a letter: what is in another code, or in two, is found by
 * words that no language has. To send those would be worse than to stop.
 */
export class Western implements Decoder {
	private before = 0;

	private current = 0;

	private run = 0;

	private beyondAscii = 0;

	add(chunk: Uint8Array): Uint8Array | undefined {
		const text = new Uint8Array(chunk.length * LONGEST_RUN);
		let length = 0;
		for (const byte of chunk) {
			if (this.isOdd(byte)) return undefined;
			if (byte < FIRST_SIGN) text[length++] = byte;
			else {
				text.set(utf8[byte] ?? [], length);
				length += utf8[byte]?.length ?? 0;
			}
		}
		return text.subarray(0, length);
	}

	end(): Uint8Array | undefined {
		// Where these are the only ones, and the last, it is UTF-8 that was cut within a letter.
		const isCut = this.run > 0 && this.run === this.beyondAscii;
		return isCut || this.isOdd(0) ? undefined : new Uint8Array();
	}

	/** @returns whether what is known with the next byte can't be Windows-1252 */
	private isOdd(next: number): boolean {
		const { before, current } = this;
		this.before = current;
		this.current = next;
		this.run = next < FIRST_SIGN ? 0 : this.run + 1;
		this.beyondAscii += next < FIRST_SIGN ? 0 : 1;
		if (current < FIRST_SIGN) return false;
		return (
			this.run > LONGEST_RUN ||
			SIGNS[current - FIRST_SIGN] === ' ' ||
			isOddSign(before, current, next) ||
			isUtf8(before, current)
		);
	}
}

function isOddSign(before: number, sign: number, next: number): boolean {
	if (sign >= FIRST_SIGN + SIGNS.length || SMALL.includes(sign)) return false;
	if (CAPITALS.includes(sign)) return isLetter(before) && (isSmall(before) || isSmall(next));
	return !WITHIN_WORDS.includes(sign) && isLetter(before) && isLetter(next);
}

/** What UTF-8 makes of letters with accents: 'Ã¼' is an 'ü' in it. */
function isUtf8(before: number, current: number): boolean {
	return (before === 0xc2 || before === 0xc3) && current < FIRST_LETTER;
}

function isLetter(byte: number): boolean {
	return (
		byte >= FIRST_LETTER || (/[a-z]/i.test(String.fromCharCode(byte & 0x7f)) && byte < FIRST_SIGN)
	);
}

function isSmall(byte: number): boolean {
	return byte >= 0xe0 || (byte >= 0x61 && byte <= 0x7a);
}
