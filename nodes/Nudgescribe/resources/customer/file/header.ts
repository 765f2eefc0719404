import { lineIn, SEPARATORS } from './firstLine';
import type { Line } from './firstLine';

/** The first line of a CSV file. */
export interface Header {
	/** where it begins and where the rows begin, in bytes */
	start: number;
	end: number;
	/** the line that it is in, from 1 */
	line: number;
	/** the line before it that says what separates cells: 'sep=;' */
	declaration?: string;
	/** whether blank lines come before it */
	isBehindBlanks: boolean;
	separator: string;
	names: string[];
}

const DECLARATION = /^"?sep=([^"\r\n])"?[,;\t|]*$/i;
const BLANK = /^[\s,;|"]*$/;

/**
 * @param beginning of the text, in UTF-8
 * @param isWhole whether that is all of it
 * @returns its first line; undefined where it is not all there
 */
export function headerIn(beginning: Uint8Array, isWhole: boolean): Header | undefined {
	// A character for each byte, so that places are the same.
	const text = Buffer.from(beginning).toString('latin1');
	let declaration: RegExpExecArray | null = null;
	let isBehindBlanks = false;
	let start = 0;
	for (let line = 1; ; line++) {
		const whole = lineIn(text, start, SEPARATORS);
		if (whole.end === undefined && !isWhole) return undefined;
		if (whole.text === '' && whole.end === undefined) return undefined;
		const found: RegExpExecArray | null = declaration ? null : DECLARATION.exec(whole.text);
		if (!found && !BLANK.test(whole.text)) {
			const separator = declaration?.[1] ?? separatorOf(text, start);
			return {
				...headerAt(text, start, separator),
				line,
				isBehindBlanks,
				...declared(declaration),
			};
		}
		declaration ??= found;
		isBehindBlanks ||= !found;
		start = whole.end ?? text.length;
	}
}

function declared(found: RegExpExecArray | null): Pick<Header, 'declaration'> {
	return found ? { declaration: found[0].replace(/"/g, '') } : {};
}

function headerAt(text: string, start: number, separator: string) {
	const { end = text.length, cells } = lineIn(text, start, [separator]);
	return { start, end, separator, names: cells.map(nameOf) };
}

function nameOf(cell: string): string {
	const isQuoted = /^".*"$/s.test(cell);
	const name = isQuoted ? cell.slice(1, -1).replace(/""/g, '"') : cell;
	return Buffer.from(name, 'latin1').toString();
}

/** A name may hold one of the others, and the next line tells which of them separates: it has as many there. */
function separatorOf(text: string, start: number): string {
	const line = lineIn(text, start, SEPARATORS);
	const there = SEPARATORS.filter((one) => countOf(line, one) > 0);
	const next = line.end === undefined ? undefined : lineIn(text, line.end, SEPARATORS);
	const isEqual = (one: string) => next && countOf(next, one) === countOf(line, one);
	const likely = there.some(isEqual) ? there.filter(isEqual) : there;
	if (likely.includes(',')) return ',';
	const [most = ','] = likely.sort((one, other) => countOf(line, other) - countOf(line, one));
	return most;
}

function countOf({ separators }: Line, one: string): number {
	return separators.filter((separator) => separator === one).length;
}
