import { isGoodWord } from './marks';

const MOST_STATEMENTS = 5;
const LONGEST = 320;
const LONGEST_STATEMENT = 240;

const MOST_PARTS = 10;

/** @returns what a value says as a text: itself, or the parts of a list with points between them; '' for what is no text */
export function textOf(value: unknown): string {
	if (Array.isArray(value)) {
		const parts = value.slice(0, MOST_PARTS).filter((part) => typeof part !== 'object');
		return parts.map(String).join('.');
	}
	return typeof value === 'object' || value === undefined ? '' : String(value);
}

/** One line, cut where it is too long for a person; nothing secret may be in it any more. */
export function short(text: string): string {
	const line = text
		.slice(0, 4 * LONGEST)
		.replace(/\s+/g, ' ')
		.trim();
	return line.length > LONGEST_STATEMENT ? `${line.slice(0, LONGEST_STATEMENT)}…` : line;
}

/** Each statement once; that all went well is none beside others, and one that another one holds says nothing more. */
export function distinct(statements: string[]): string[] {
	const said = statements.filter((one) => !isGoodWord(one));
	return (said.length > 0 ? said : statements).filter(
		(one, at, all) =>
			!all.some((other, place) =>
				place < at ? other.includes(one) : place > at && other !== one && other.includes(one),
			),
	);
}

/** @returns the statements as one: the first few, a general one before the others */
export function summed(statements: string[]): string {
	const shown = statements.slice(0, MOST_STATEMENTS);
	const more = statements.length - shown.length;
	const [first = '', ...rest] = shown;
	const text = rest.length === 0 ? first : `${first.replace(/[.:]$/, '')}: ${rest.join('; ')}`;
	return `${text.slice(0, LONGEST)}${more > 0 ? `; and ${more} more` : ''}`;
}
