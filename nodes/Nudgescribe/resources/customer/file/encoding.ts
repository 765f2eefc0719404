import type { Decoder } from './decoder';
import { Unicode } from './unicode';
import { Western } from './western';

/** In what a text can be written, and how many bytes at its beginning say so. */
export interface Encoding {
	name: 'UTF-8' | 'UTF-16' | 'UTF-16 BE' | 'UTF-32' | 'Windows-1252';
	mark: number;
}

/** The first one that fits is the one. */
const MARKS: Array<{ name: Encoding['name']; bytes: number[] }> = [
	{ name: 'UTF-32', bytes: [0xff, 0xfe, 0, 0] },
	{ name: 'UTF-32', bytes: [0, 0, 0xfe, 0xff] },
	{ name: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
	{ name: 'UTF-16', bytes: [0xff, 0xfe] },
	{ name: 'UTF-16 BE', bytes: [0xfe, 0xff] },
];

/** @returns the encoding that the beginning of a text shows; what is in none of the others shows as UTF-8 */
export function encodingOf(beginning: Uint8Array): Encoding {
	const marked = MARKS.find(({ bytes }) => bytes.every((byte, at) => beginning[at] === byte));
	if (marked) return { name: marked.name, mark: marked.bytes.length };
	return { name: withoutMark(beginning), mark: 0 };
}

/** Most letters of a first line are in ASCII, and one of their two bytes is 0 then, always the same one. */
function withoutMark(beginning: Uint8Array): Encoding['name'] {
	const zerosAt = (parity: number) =>
		beginning.filter((byte, at) => byte === 0 && at % 2 === parity).length;
	const [even, odd] = [zerosAt(0), zerosAt(1)];
	const areMost = even + odd > beginning.length / 4;
	if (areMost && even === 0) return 'UTF-16';
	return areMost && odd === 0 ? 'UTF-16 BE' : 'UTF-8';
}

/** @returns what reads a text in an encoding, from behind its mark on */
export function decoderOf(name: Encoding['name']): Decoder {
	if (name === 'Windows-1252') return new Western();
	return name === 'UTF-8'
		? new Unicode('utf-8')
		: new Unicode(name === 'UTF-16' ? 'utf-16le' : 'utf-16be');
}
