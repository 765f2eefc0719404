import type { Header } from './header';
import type { Place } from './problem';

/** How the rows of a file have to be. */
export interface Shape {
	/** in bytes */
	separator: number;
	/** how many cells the first line has */
	cells: number;
	/** how many of them name a column: the others are behind those, and have to be empty */
	columns: number;
	/** where the first line is */
	begin: Place;
	/** whether what Convert File mends is no problem */
	isMended: boolean;
}

/** @returns how the rows behind a first line have to be */
export function shapeOf({ names, separator, line }: Header, isMended: boolean): Shape {
	return {
		separator: separator.charCodeAt(0),
		cells: names.length,
		columns: columnsOf(names),
		begin: { line, row: line },
		isMended,
	};
}

/** @returns how many columns a first line names, those at the end left out */
export function columnsOf(names: string[]): number {
	return names.reduce((last, name, at) => (name.trim() === '' ? last : at + 1), 0);
}
