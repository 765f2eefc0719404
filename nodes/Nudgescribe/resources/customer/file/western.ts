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

/** So many bytes has a letter in UTF-8 at most. */
const MOST_BYTES = 3;
const NOTHING = new Uint8Array();

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
		const text = new Uint8Array(chunk.length * MOST_BYTES);
		let length = 0;
		let { before, current } = this;
		for (const byte of chunk) {
			if (current >= FIRST_SIGN && this.isOdd(before, current, byte)) return undefined;
			before = current;
			current = byte;
			if (byte < FIRST_SIGN) text[length++] = byte;
			else {
				const letter = utf8[byte] ?? NOTHING;
				text.set(letter, length);
				length += letter.length;
			}
		}
		this.before = before;
		this.current = current;
		return text.subarray(0, length);
	}

	end(): Uint8Array | undefined {
		const { before, current } = this;
		if (current < FIRST_SIGN) return NOTHING;
		// Where these are the only ones, and the last, it is UTF-8 that was cut within a letter.
		return this.isOdd(before, current, 0) || this.run === this.beyondAscii ? undefined : NOTHING;
	}

	/** @returns whether a byte beyond ASCII can't be Windows-1252, between the ones that are beside it */
	private isOdd(before: number, current: number, next: number): boolean {
		this.run = before < FIRST_SIGN ? 1 : this.run + 1;
		this.beyondAscii++;
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
