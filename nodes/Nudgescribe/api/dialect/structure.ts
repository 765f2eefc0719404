const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
/** A bracket, and a brace but for the one bit in which they differ. */
const OPENING = 0x5b;
const CLOSING = 0x5d;
const BRACE = 0x20;
/** The bytes of a byte order mark. */
const MARK = [0xef, 0xbb, 0xbf];

const DEEPEST = 100;
/** With more, whatever is done with an object takes the event loop for long. */
const MOST_FIELDS = 100_000;
/** So heavy JSON takes about a gigabyte when it is read, at worst. */
const MOST_WEIGHT = 20_000_000;
const WEIGHT_OF = { opening: 4, field: 2, comma: 1 };

/**
 * Tells of JSON, as its bytes arrive and before it is parsed, whether it is more than n8n can hold: 60 MB of empty
 * objects take more than a gigabyte, and some hundred kilobytes of nothing but brackets end the process. Of what is not
 * an object or a list of JSON it has nothing to say that matters.
 */
export class Structure {
	private state: 'before' | 'outside' | 'string' | 'escape' | 'other' = 'before';

	private depth = 0;

	private deepest = 0;

	private weight = 0;

	/** how many fields were seen of the object that is open at each depth */
	private readonly fields = new Int32Array(DEEPEST + 2);

	private mostFields = 0;

	/** Why it is too much, as the end of a sentence; undefined where it is not. */
	get excess(): string | undefined {
		if (this.deepest > DEEPEST) return `nested more than ${DEEPEST} levels deep`;
		if (this.mostFields > MOST_FIELDS) return 'made of records with more than 100,000 fields';
		return this.weight > MOST_WEIGHT ? 'made of too many single values' : undefined;
	}

	/** @param bytes the next ones, cut anywhere */
	add(bytes: Uint8Array): void {
		let at = 0;
		while (at < bytes.length && this.state !== 'other') {
			if (this.state === 'outside') at = this.readOutside(bytes, at);
			else if (this.state === 'string') at = this.readString(bytes, at);
			else if (this.state === 'escape') {
				this.state = 'string';
				at++;
			} else at = this.readBefore(bytes, at);
		}
	}

	/** Spaces, line breaks and a mark may come first; a text or a number alone has no structure. */
	private readBefore(bytes: Uint8Array, at: number): number {
		const byte = bytes[at] ?? SPACE;
		if (byte <= SPACE || MARK.includes(byte)) return at + 1;
		this.state = isOpening(byte) ? 'outside' : 'other';
		return at;
	}

	private readOutside(bytes: Uint8Array, start: number): number {
		for (let at = start; at < bytes.length; at++) {
			const byte = bytes[at] ?? SPACE;
			if (byte === QUOTE) {
				this.state = 'string';
				return at + 1;
			}
			if (byte === COMMA) this.weight += WEIGHT_OF.comma;
			else if (byte === COLON) this.addField();
			else if (isOpening(byte)) this.open();
			else if ((byte & ~BRACE) === CLOSING && this.depth > 0) this.depth--;
		}
		return bytes.length;
	}

	private readString(bytes: Uint8Array, start: number): number {
		for (let at = start; at < bytes.length; at++) {
			const byte = bytes[at];
			if (byte !== QUOTE && byte !== BACKSLASH) continue;
			this.state = byte === QUOTE ? 'outside' : 'escape';
			return at + 1;
		}
		return bytes.length;
	}

	private open(): void {
		this.weight += WEIGHT_OF.opening;
		this.depth++;
		this.deepest = Math.max(this.deepest, this.depth);
		this.fields[Math.min(this.depth, DEEPEST + 1)] = 0;
	}

	private addField(): void {
		this.weight += WEIGHT_OF.field;
		const depth = Math.min(this.depth, DEEPEST + 1);
		const count = (this.fields[depth] ?? 0) + 1;
		this.fields[depth] = count;
		this.mostFields = Math.max(this.mostFields, count);
	}
}

function isOpening(byte: number): boolean {
	return (byte & ~BRACE) === OPENING;
}
