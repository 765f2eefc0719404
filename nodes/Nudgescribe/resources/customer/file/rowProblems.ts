import { counted, placed } from './problem';
import type { Place, Problem } from './problem';

const QUOTES = 'A quote within a value in quotes is written as two: "6"" nails".';

/** What can be wrong with the rows of a CSV file. */
export const problems = {
	otherCount: (at: Place, cells: number, wanted: number): Problem => ({
		line: at.line,
		says: `has ${counted(cells, 'cell')} in ${placed(at)}, but ${wanted} in its first line`,
		wayOut:
			'Correct that line: each needs as many separators as the first one. A value that holds a separator has to be in quotes.',
	}),
	unnamedCell: (at: Place, cell: number): Problem => ({
		line: at.line,
		says: `has a value in column ${cell}, which has no name, in ${placed(at)}`,
		wayOut: 'Name the column in the first line, or delete it.',
	}),
	emptyCells: (at: Place, cells: number, columns: number): Problem => ({
		line: at.line,
		says: `has ${counted(cells - columns, 'empty cell')} too many at the end of ${placed(at)}`,
		wayOut: 'Delete the empty columns behind the last one.',
		isMendable: true,
	}),
	blankRow: (at: Place): Problem => ({
		line: at.line,
		says: `has a blank row in ${placed(at)}`,
		wayOut:
			'Delete the blank rows: in a spreadsheet the rows themselves, not just what is in them.',
		isMendable: true,
	}),
	returnAlone: (): Problem => ({
		says: 'ends its lines with a carriage return alone, as old Macs did',
		wayOut: "Save it as 'CSV UTF-8' instead of 'CSV (Macintosh)'.",
		isMendable: true,
	}),
	textBehindQuote: (at: Place): Problem => ({
		line: at.line,
		says: `has text behind closing quotes in ${placed(at)}`,
		wayOut: `Correct the quotes in that line. ${QUOTES}`,
	}),
	neverClosed: (at: Place): Problem => ({
		line: at.line,
		says: `has a quote in ${placed(at)} that is never closed`,
		wayOut: `Correct the quotes in that line, or get the file again: it may be cut off. ${QUOTES}`,
	}),
	nul: (at: Place): Problem => ({
		line: at.line,
		says: `holds a byte that is no text (NUL) in ${placed(at)}`,
		wayOut: 'It may be damaged. Export it again as CSV in UTF-8.',
	}),
	tooLong: (at: Place): Problem => ({
		line: at.line,
		says: `has a row of more than 16 MB, which begins in ${placed(at)}`,
		wayOut: 'A quote may be missing there. Correct that row.',
	}),
};
