import { nearestTo } from '../../../api/dialect/nearest';
import type { ProfileField } from '../../../api/records/profileFields';
import { CellCheck } from './cellCheck';
import { columnsIn, needed } from './columns';
import { adviceOn } from './findings';
import type { Findings } from './findings';
import { named, shortened } from './problem';

const CORRECT = 'Correct the first line of the file.';

/** Tells, column by column, how the first line of a file differs from the fields of the workspace. */
export function tellColumns(
	given: string[],
	fields: ProfileField[],
	{ line, isConverted }: { line: number; isConverted: boolean },
	findings: Findings,
): void {
	const { names, unknown, missing } = columnsIn(given, fields);
	const there = new Set(names);
	const free = fields.map(({ name }) => name).filter((name) => !there.has(name));
	for (const column of unknown) {
		if (column.trim() === '') continue;
		const nearest = nearestTo(column, free);
		const ways = nearest === undefined ? named(free) : `'${shortened(nearest)}'`;
		const meant = free.length === 0 ? 'Delete it.' : `Perhaps it is meant for ${ways}.`;
		const message = `The column '${shortened(column)}' is no profile field of the workspace`;
		findings.add(() => ({ line, column, message, advice: `${meant} ${CORRECT}` }));
	}
	for (const name of missing) {
		const message = `The file has no column for '${shortened(name)}', which every customer needs`;
		findings.add(() => ({ line, message, advice: 'Add it, with a value in each row.' }));
	}
	for (const [at, name] of names.entries()) {
		const column = given[at] ?? '';
		if (isConverted || name === column) continue;
		const message = `The column '${shortened(column)}' is called '${shortened(name)}' in the workspace`;
		const advice = adviceOn({ says: '', wayOut: CORRECT, isMendable: true });
		findings.add(() => ({ line, column, message, advice }));
	}
}

/**
 * @param names of the columns, as the file has them
 * @returns what looks at the cells of a row, and tells which of them don't fit their fields
 */
export function checksFor(
	names: string[],
	fields: ProfileField[],
	findings: Findings,
): (cells: string[], line: number) => void {
	const byName = new Map(fields.map((field) => [field.name, field]));
	const needs = new Set(needed(fields));
	const checks = columnsIn(names, fields).names.flatMap((name, at) => {
		const field = byName.get(name);
		const column = names[at] ?? '';
		return field ? [{ at, column, check: new CellCheck(field, needs.has(name)) }] : [];
	});
	return (cells, line) => {
		// With another number of cells, they are in other columns; a blank row is told as one.
		if (cells.length < names.length || cells.every((text) => text.trim() === '')) return;
		for (const { at, column, check } of checks) {
			const text = cells[at] ?? '';
			if (!check.isGood(text)) findings.add(() => ({ line, column, ...check.problem(text) }));
		}
	};
}
