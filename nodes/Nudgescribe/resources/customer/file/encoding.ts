import { Western } from './western';

/** In what a text can be written, and how many bytes at its beginning say so. */
export interface Encoding {
	name: 'UTF-8' | 'UTF-16' | 'UTF-16 BE' | 'UTF-32' | 'Windows-1252';
	mark: number;
}

/** Makes UTF-8 of chunks of text, cut anywhere. */
export interface Decoder {
	/** @returns undefined where that is not text in this encoding */
	add: (chunk: Uint8Array) => Uint8Array | undefined;
	/** @returns what is left at the end; undefined where the text ends within a letter */
	end: () => Uint8Array | undefined;
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
	const zeros = [0, 0];
	for (const [at, byte] of beginning.entries())
		if (byte === 0) zeros[at % 2] = 1 + (zeros[at % 2] ?? 0);
	const [first = 0, second = 0] = zeros;
	const isMost = first + second > beginning.length / 4;
	if (isMost && first === 0) return 'UTF-16';
	return isMost && second === 0 ? 'UTF-16 BE' : 'UTF-8';
}

/** @returns what reads a text in an encoding, from behind its mark on */
export function decoderOf(name: Encoding['name']): Decoder {
	if (name === 'Windows-1252') return new Western();
	return name === 'UTF-8'
		? new Unicode('utf-8')
		: new Unicode(name === 'UTF-16' ? 'utf-16le' : 'utf-16be');
}

class Unicode implements Decoder {
	private readonly decoder: InstanceType<typeof TextDecoder>;

	private readonly encoder = new TextEncoder();

	constructor(private readonly label: 'utf-8' | 'utf-16le' | 'utf-16be') {
		this.decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
	}

	add(chunk: Uint8Array): Uint8Array | undefined {
		const text = this.textOf(chunk);
		if (text === undefined) return undefined;
		return this.label === 'utf-8' ? chunk : this.encoder.encode(text);
	}

	end(): Uint8Array | undefined {
		return this.textOf() === undefined ? undefined : new Uint8Array();
	}

	private textOf(chunk?: Uint8Array): string | undefined {
		try {
			return this.decoder.decode(chunk, { stream: chunk !== undefined });
		} catch {
			return undefined;
		}
	}
}
