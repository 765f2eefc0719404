/** Where something stands in a text, in characters: the first one, and the one behind it. */
export interface Span {
	from: number;
	to: number;
}

/** What is looked for in a text. */
export interface Sought {
	/** its forms; none of them is empty */
	forms: string[];
	/** whether they are its beginning only: it goes on to the end of the text then */
	isCut: boolean;
	/** whether it counts only where neither a letter nor a digit is beside it */
	standsAlone: boolean;
}

const HIDDEN = '***';

/** What repeats a secret more often than that is hidden from there on. */
const MOST_SPANS = 10_000;

/** The most that a token takes to be told from other words, in characters. */
export const TELLING = 64;
/** A JSON web token, and what follows the word Bearer, but for one more word: "Bearer token is missing". */
const ANY_TOKEN = [
	/eyJ[\w-]{8,}(?:\.[\w-]*)*/g,
	/(?<=\b(?:[Bb]earer|BEARER)(?:\s|%20|\+){1,8})(?![A-Za-z_-]{1,19}[.:!?)=]?(?:[\s"',;<\\]|$))[^\s"',;<>\\]+/g,
];

/** @returns where something stands in a text, in any of its forms */
export function spansOf({ forms, isCut, standsAlone }: Sought, text: string): Span[] {
	const spans: Span[] = [];
	for (const form of forms) {
		for (let from = text.indexOf(form); from !== -1; from = text.indexOf(form, from + 1)) {
			const to = from + form.length;
			if (standsAlone && isWithinWord(text, from, to)) continue;
			const goesOn = isCut || spans.length === MOST_SPANS;
			spans.push({ from, to: goesOn ? text.length : to });
			if (goesOn) return spans;
		}
	}
	return spans;
}

function isWithinWord(text: string, from: number, to: number): boolean {
	return /[\p{L}\p{N}]/u.test(text.charAt(from - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(to));
}

/** @returns where tokens stand in a text, whosever they are */
export function tokensIn(text: string): Span[] {
	return ANY_TOKEN.flatMap((token) => [...text.matchAll(token)]).map(({ index = 0, 0: found }) => ({
		from: index,
		to: index + found.length,
	}));
}

/**
 * @param most how many characters of the text are wanted
 * @returns so much of the text, with *** for what is in the spans; one that begins there is hidden whole
 */
export function without(spans: Span[], text: string, most: number): string {
	let shown = '';
	let at = 0;
	for (const { from, to } of spans.sort((one, other) => one.from - other.from)) {
		if (from >= most) break;
		if (from >= at) shown += text.slice(at, from) + HIDDEN;
		at = Math.max(at, to);
	}
	return at < most ? shown + text.slice(at, most) : shown;
}
