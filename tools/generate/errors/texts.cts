/** What stands for words that only a run knows: a name, a number, or what Nudgescribe says. */
export const HOLE = '…';

/** More wordings than these of one text, or of a part of it, are a hole. */
const MOST = 120;
const MOST_OF_PART = 12;
/** An address of the API is another one for another account. */
const ADDRESS = /^https:\S+$/;

/** @returns each way to put one text of each part behind the other */
export function joined(parts: string[][]): string[] {
	const few = parts.map((part) => (part.length > MOST_OF_PART ? [HOLE] : part));
	return few.reduce<string[]>(
		(texts, part) => limited(texts.flatMap((text) => part.map((more) => text + more))),
		[''],
	);
}

/** @returns the texts, each once; a hole for too many */
export function limited(texts: string[]): string[] {
	const plain = texts.map((text) => text.replace(ADDRESS, HOLE).replace(/…(\s?…)+/g, HOLE));
	const distinct = [...new Set(plain)];
	return distinct.length > MOST ? [HOLE] : distinct;
}
