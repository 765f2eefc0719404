import { CsvReader } from './csvReader';
import { isGoodWord } from './marks';
import { meansRefusal } from './meaning';

/** Telling a CSV file from words, pages and broken JSON: a body may be the file itself, with nothing around it. */

/** In characters: the first two lines are within, as a rule. */
const LOOKED_AT = 1024 * 1024;
const LONGEST_LINE = 2000;
/** A name of a column has no more words, where nothing but the name tells what it is. */
const MOST_WORDS = 3;
/** Pages begin like this, and JSON that could not be read. */
const IS_OTHER = /^\s*[<{[]/;

/**
 * @param text of a body, or of a field in JSON
 * @returns whether it is a CSV file: a line of names, and rows below it, or the names of several columns alone. Where it
 * may be something that the API says instead, it is none.
 */
export function isTable(text: string): boolean {
	const lines = firstLines(text);
	if (lines === 'long') return !IS_OTHER.test(text);
	const [names, row] = lines;
	if (!names || IS_OTHER.test(text)) return false;
	const line = names.join(',').slice(0, LONGEST_LINE);
	const hasWords = /\S\s+\S/.test(line);
	const isSaid = isGoodWord(line) || meansRefusal(line);
	if (names.length === 1) return row !== undefined && !isSaid && !hasWords;
	const isSpaced = names.slice(1).some((name) => /^\s/.test(name));
	// As many cells as names: words have no such order.
	if (row?.length === names.length) return !(isSaid && isSpaced && hasWords);
	return !isSpaced && names.every(isPlain) && !(isSaid && hasWords);
}

/** @returns whether a CSV file has more than the names of its columns */
export function hasRows(table: string): boolean {
	const lines = firstLines(table);
	return lines === 'long' || lines.length > 1;
}

/** Whether a cell is made like the name of a column, and not like a part of a sentence. */
function isPlain(name: string): boolean {
	return name.trim().split(/\s+/).length <= MOST_WORDS && !/[:;.!?…]\s*$|:\s/.test(name);
}

/** @returns the cells of the first two lines that have any, as far as they are there; words are never so long */
function firstLines(text: string): string[][] | 'long' {
	const reader = new CsvReader();
	const lines: string[][] = [];
	try {
		for (const cells of reader.read(text.slice(0, LOOKED_AT))) {
			if (lines.push(cells) === 2) return lines;
		}
		if (text.length > LOOKED_AT) return 'long';
		const last = reader.end();
		return last ? [...lines, last] : lines;
	} catch {
		// What is wrong with the file is told when its rows are read.
		return 'long';
	}
}
