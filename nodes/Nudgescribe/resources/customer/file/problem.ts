/** What stands in the way of sending a file. */
export interface Problem {
	/** what is wrong and where, as the end of a sentence that begins with the file's name */
	says: string;
	/** what to do about it in the file itself: a sentence or two */
	wayOut: string;
	/** whether Convert File mends it while the file is sent */
	isMendable?: boolean;
	/** the line that it is in, from 1, as an editor counts */
	line?: number;
}

/** Where a row is: a spreadsheet counts it otherwise than an editor once a cell above it has several lines. */
export interface Place {
	/** from 1, as an editor counts */
	line: number;
	/** from 1, as a spreadsheet counts */
	row: number;
}

/** @returns a place in words: 'line 7' */
export function placed({ line, row }: Place): string {
	return line === row ? `line ${line}` : `line ${line} (row ${row} in a spreadsheet)`;
}

/** @returns so many of a thing: '1 cell', '3 cells' */
export function counted(count: number, thing: string): string {
	return `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`;
}

const MOST_NAMED = 10;
const LONGEST = 60;

/**
 * @param more says something of a name, behind it
 * @returns names in quotes, shortened where they are long or many: "'a', 'b' and 3 more"
 */
export function named(names: string[], more: (name: string) => string = () => ''): string {
	const shown = names
		.slice(0, MOST_NAMED)
		.map((name) => `'${shortened(name)}'${more(name)}`)
		.join(', ');
	const others = names.length - MOST_NAMED;
	return others > 0 ? `${shown} and ${others} more` : shown;
}

/** @returns a name that is not too long to be read */
export function shortened(name: string): string {
	return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
