/** How CSV text is read byte by byte (RFC 4180): a quote means something where a cell begins, else it is a letter. */

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const BLANK = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;

/** Where the reader stands: behind a separator, in blanks, in text, in quotes with nothing but blanks, … */
export const State = {
	begin: 0,
	blank: 1,
	text: 2,
	quotedBlank: 3,
	quotedText: 4,
	/** behind a quote that may be the last one of its cell, or the first one of two */
	closedBlank: 5,
	closedText: 6,
	/** behind a carriage return that ended a row */
	returned: 7,
} as const;

/** What a byte does besides changing the state. */
export const Act = {
	cell: 8,
	row: 9,
	open: 10,
	/** a line ends within quotes */
	line: 11,
	/** a carriage return was all that ended the row: the byte itself is still to be read */
	returnAlone: 12,
	/** text stands behind closing quotes */
	behindQuote: 13,
	nul: 14,
} as const;

const { begin, blank, text, quotedBlank, quotedText, closedBlank, closedText } = State;
const { cell, row, open, line, returnAlone: alone, behindQuote: behind, nul } = Act;

/** By state, what each kind of byte leads to: a letter, a blank, a separator, a quote, LF, CR, NUL. */
const STEPS = [
	[text, blank, cell, open, row, row, nul],
	[text, blank, cell, text, row, row, nul],
	[text, text, cell, text, row, row, nul],
	[quotedText, quotedBlank, quotedText, closedBlank, line, line, nul],
	[quotedText, quotedText, quotedText, closedText, line, line, nul],
	[behind, behind, cell, quotedText, row, row, nul],
	[behind, behind, cell, quotedText, row, row, nul],
	[alone, alone, alone, alone, begin, alone, alone],
];

/** How many kinds of bytes there are, with one to spare. */
export const KINDS = 8;
const SEPARATOR = 2;

/** The next state, or what is to be done: at the state times KINDS, plus the kind of the byte. */
export const steps = Uint8Array.from(STEPS.flatMap((of) => [...of, nul]));

/** @returns the kind of each byte */
export function kindsOf(separator: number): Uint8Array {
	const kinds = new Uint8Array(256);
	for (const [kind, bytes] of [
		[],
		[BLANK, TAB],
		[],
		[QUOTE],
		[LINE_FEED],
		[RETURN],
		[0],
	].entries()) {
		for (const byte of bytes) kinds[byte] = kind;
	}
	kinds[separator] = SEPARATOR;
	return kinds;
}

/** @returns whether a cell that ends in a state holds something */
export function holdsText(state: number): boolean {
	return state === text || state === closedText;
}
