/** Texts that an API or an item brings, where people read them. */

/** Reorders or hides what stands beside it: control characters but blanks and line ends, and marks of direction. */
const UNSEEN = /(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
const TAG_BEGIN = /<(?!\u2060)/g;
/** Seen nowhere, and no line ends there. */
export const NO_BREAK = '\u2060';

/** @returns the text without what is not to be seen in it */
export function visible(text: string): string {
	return text.replace(UNSEEN, '');
}

/** @returns the same to read, but with nothing in it that a panel of n8n's, which shows HTML, takes for a tag or a link */
export function harmless(text: string): string {
	return visible(text).replace(TAG_BEGIN, `<${NO_BREAK}`);
}
