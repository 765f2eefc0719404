/** How a cell begins that a spreadsheet may take for a formula: OWASP's list, signs of full width among it. */
const BEGINNING = /^[=+\-@\t\r\n＝＋－＠]/;

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * @returns the cell with an apostrophe before it where a spreadsheet would take it for a formula. A plain number stays
 * as it is; a telephone number with a plus and spaces does not, since a spreadsheet would calculate with it.
 */
export function withoutFormula(cell: string): string {
	return BEGINNING.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}
