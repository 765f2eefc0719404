const QUOTE = 0x22;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const CAPITAL_E = 0x45;
const BACKSLASH = 0x5c;
const SMALL_E = 0x65;

/** How much is looked at in one step, in characters: some tenths of a millisecond. */
const STEP = 256 * 1024;

/** The shortest whole number that JavaScript may not keep has so many digits. */
const MANY_DIGITS = 16;

/** The shortest number without an exponent that is infinite to JavaScript has so many digits. */
const ENDLESS_DIGITS = 309;

/**
 * Puts those numbers of a JSON text in quotes that JavaScript does not keep: whole ones beyond 2^53, written without
 * fraction and exponent, of which it loses digits, and such as 1e400, which would be sent as null. It takes each character once, a step at a time, so that its time grows with the text.
 */
export class LongNumbers {
	private at = 0;

	/** up to where the text is in the pieces */
	private taken = 0;

	private readonly pieces: string[] = [];

	/** @param text that is JSON: of another one, nonsense is made */
	constructor(private readonly text: string) {}

	get isDone(): boolean {
		return this.at >= this.text.length;
	}

	/** Whether there were any so far. */
	get areThere(): boolean {
		return this.pieces.length > 0;
	}

	/** @returns the text, the numbers that were found so far in quotes */
	inQuotes(): string {
		return [...this.pieces, this.text.slice(this.taken)].join('');
	}

	/** Looks at the next piece of the text; it ends where a string or a number does. */
	step(): void {
		const { text } = this;
		const end = Math.min(text.length, this.at + STEP);
		const found: string[] = [];
		let at = this.at;
		while (at < end) {
			const code = text.charCodeAt(at);
			if (code === QUOTE) at = this.behindString(at);
			else if (code === MINUS || isDigit(code)) at = this.behindNumber(at, found);
			else at++;
		}
		this.at = at;
		// Numbers may be millions: joined step by step, they take no more memory than the text.
		if (found.length > 0) this.pieces.push(found.join(''));
	}

	/** @returns the place behind the string that begins here: behind the first quote without a backslash of its own */
	private behindString(start: number): number {
		const { text } = this;
		let quote = text.indexOf('"', start + 1);
		while (quote !== -1 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
		return quote === -1 ? text.length : quote + 1;
	}

	/** @returns the place behind the number that begins here, which is put into what was found when it is too long */
	private behindNumber(start: number, found: string[]): number {
		const { text } = this;
		let at = start + 1;
		let isWhole = true;
		let hasExponent = false;
		for (let code = text.charCodeAt(at); isOfNumber(code); code = text.charCodeAt(++at)) {
			if (isDigit(code)) continue;
			isWhole = false;
			hasExponent ||= code === SMALL_E || code === CAPITAL_E;
		}
		const isKept = isWhole ? isExact(text, start, at) : isFiniteThere(text, start, at, hasExponent);
		if (isKept) return at;
		found.push(text.slice(this.taken, start), '"', text.slice(start, at), '"');
		this.taken = at;
		return at;
	}
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, place: number): boolean {
	let at = place - 1;
	while (text.charCodeAt(at) === BACKSLASH) at--;
	return (place - 1 - at) % 2 === 1;
}

function isDigit(code: number): boolean {
	return code >= ZERO && code <= NINE;
}

function isOfNumber(code: number): boolean {
	return (
		isDigit(code) ||
		code === POINT ||
		code === SMALL_E ||
		code === CAPITAL_E ||
		code === PLUS ||
		code === MINUS
	);
}

/** Whether JavaScript keeps the whole number that stands there: the longest ones need not be read for that. */
function isExact(text: string, start: number, end: number): boolean {
	if (end - start < MANY_DIGITS) return true;
	if (end - start > MANY_DIGITS + 1) return false;
	return Number.isSafeInteger(Number(text.slice(start, end)));
}

/** Whether the number that stands there is one to JavaScript; only few can be another one, and are read for that. */
function isFiniteThere(text: string, start: number, end: number, hasExponent: boolean): boolean {
	if (!hasExponent && end - start < ENDLESS_DIGITS) return true;
	return Number.isFinite(Number(text.slice(start, end)));
}
