/** What separates cells, as spreadsheets write it. */
export const SEPARATORS = [',', ';', '\t', '|'];

/** A line of CSV text. */
export interface Line {
	/** without its end */
	text: string;
	/** where the next line begins; undefined where no line end was found */
	end?: number;
	/** in their order */
	separators: string[];
	/** as they are written, quotes and all */
	cells: string[];
}

/**
 * @param text of some lines, with a character for each byte
 * @param from where the line begins
 * @param known what separates cells
 * @returns the line with what is in it; what is within quotes separates nothing, and ends nothing
 */
export function lineIn(text: string, from: number, known: string[]): Line {
	const line: Line = { text: '', separators: [], cells: [] };
	let isQuoted = false;
	let begin = from;
	let at = from;
	for (; at < text.length; at++) {
		const letter = text[at] ?? '';
		if (letter === '"' && (isQuoted || at === begin)) isQuoted = !isQuoted;
		else if (letter === '"' && text[at - 1] === '"' && text[begin] === '"') isQuoted = true;
		else if (isQuoted) continue;
		else if (letter === '\r' || letter === '\n') break;
		else if (known.includes(letter)) {
			line.cells.push(text.slice(begin, at));
			line.separators.push(letter);
			begin = at + 1;
		}
	}
	line.cells.push(text.slice(begin, at));
	line.text = text.slice(from, at);
	if (at < text.length) line.end = at + (text.startsWith('\r\n', at) ? 2 : 1);
	return line;
}
