const BLANKS = /[ \t\n\r]*/y;
const TEXT_BEGIN = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * @param text that is not JSON
 * @returns where it stops being JSON, as a sentence without its full stop
 */
export function problemIn(text: string): string {
	const at = new JsonReader(text).end();
	const lines = text.slice(0, at).split('\n');
	const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
	const [found] = text.slice(at);
	if (found === undefined) return `It ends at ${place}, before the JSON is complete`;
	return `It stops being JSON at ${place}: '${found}' does not belong there`;
}

/** What may come next: a value, a name, one of them or the end of an empty list or object, or what follows a value. */
type Wanted = 'value' | 'name' | 'valueOrEnd' | 'nameOrEnd' | 'next';

/** Goes through a text as JSON.parse does, which says in its own words only, if at all, where it came to an end. */
class JsonReader {
	private at = 0;

	private wanted: Wanted = 'value';

	/** The ends of all lists and objects that are open, the innermost last. */
	private readonly ends: string[] = [];

	constructor(private readonly text: string) {}

	/** How far the text is JSON, in characters. */
	end(): number {
		do this.skip(BLANKS);
		while (this.at < this.text.length && this.step());
		return this.at;
	}

	/** @returns whether what comes next is JSON, and was read */
	private step(): boolean {
		const next = this.text[this.at];
		if (this.wanted !== 'value' && this.wanted !== 'name' && next === this.ends.at(-1)) {
			this.ends.pop();
			return this.take('next');
		}
		if (this.wanted === 'next') {
			const isInside = next === ',' && this.ends.length > 0;
			return isInside && this.take(this.ends.at(-1) === '}' ? 'name' : 'value');
		}
		if (this.wanted.startsWith('name')) return this.readName();
		if (next === '{') return this.open('}', 'nameOrEnd');
		if (next === '[') return this.open(']', 'valueOrEnd');
		return (next === '"' ? this.readText() : this.skip(SCALAR)) && this.want('next');
	}

	private readName(): boolean {
		if (!this.readText()) return false;
		this.skip(BLANKS);
		return this.text[this.at] === ':' && this.take('value');
	}

	/** Stands behind a text, or at what can't be in one. */
	private readText(): boolean {
		if (!this.skip(TEXT_BEGIN) || this.text[this.at] !== '"') return false;
		this.at++;
		return true;
	}

	private open(end: string, wanted: Wanted): boolean {
		this.ends.push(end);
		return this.take(wanted);
	}

	private take(wanted: Wanted): boolean {
		this.at++;
		return this.want(wanted);
	}

	private want(wanted: Wanted): boolean {
		this.wanted = wanted;
		return true;
	}

	private skip(pattern: RegExp): boolean {
		pattern.lastIndex = this.at;
		const isThere = pattern.test(this.text);
		if (isThere) this.at = pattern.lastIndex;
		return isThere;
	}
}
