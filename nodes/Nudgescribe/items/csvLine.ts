/** What a cell is put in quotes for: RFC 4180 asks for the first four, and readers drop blanks at the ends otherwise. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** @returns a line of CSV as in RFC 4180, with its end */
export function csvLine(cells: string[]): string {
	// One empty cell without quotes would be an empty line, which readers skip.
	const line = cells.length === 1 && cells[0] === '' ? '""' : cells.map(quoted).join(',');
	return `${line}\r\n`;
}

function quoted(cell: string): string {
	return NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
