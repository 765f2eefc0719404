import type { Header } from './header';
import { counted, named } from './problem';
import type { Problem } from './problem';
import { problems } from './rowProblems';
import { columnsOf } from './shape';

const SEPARATORS: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'pipes' };

/** @returns all that is wrong with a first line that says nothing of the workspace's fields yet */
export function problemsOfHeader(header: Header, isMended: boolean): Problem[] {
	const { names, line } = header;
	const mendable = isMended ? undefined : mendableOf(header);
	return [mendable, unnamedIn(names), doubledIn(names)].flatMap((problem) =>
		problem ? [{ ...problem, line: problem.line ?? line }] : [],
	);
}

function mendableOf({
	declaration,
	isBehindBlanks,
	separator,
	names,
}: Header): Problem | undefined {
	const isMendable = true;
	const kind = SEPARATORS[separator] ?? `'${separator}'`;
	const other =
		separator === ',' ? undefined : `separates its columns with ${kind}, not with commas`;
	const wayOut = 'Save it with commas between the columns.';
	if (declaration !== undefined) {
		const says = `begins with the line '${declaration.trim()}'${other ? ` and ${other}` : ''}`;
		return { says, wayOut: `Delete that line. ${other ? wayOut : ''}`.trim(), isMendable };
	}
	if (other) return { says: other, wayOut, isMendable };
	if (isBehindBlanks) return problems.blankRow({ line: 1, row: 1 });
	const unnamed = names.length - columnsOf(names);
	if (unnamed === 0) return undefined;
	return {
		says: `has ${counted(unnamed, 'column')} without a name at the end of its first line`,
		wayOut: 'Delete the empty columns behind the last one, or name them.',
		isMendable,
	};
}

function unnamedIn(names: string[]): Problem | undefined {
	const at = names.slice(0, columnsOf(names)).findIndex((name) => name.trim() === '');
	if (at === -1) return undefined;
	return {
		says: `has no name for column ${at + 1} in its first line`,
		wayOut: 'Name the column as its profile field is called, or delete it.',
	};
}

function doubledIn(names: string[]): Problem | undefined {
	const seen = new Set<string>();
	const doubled = new Set<string>();
	for (const name of names) {
		if (seen.has(name) && name.trim() !== '') doubled.add(name);
		seen.add(name);
	}
	if (doubled.size === 0) return undefined;
	return {
		says: `names a column twice in its first line: ${named([...doubled])}`,
		wayOut: 'Delete one of them, or give it the name of another profile field.',
	};
}
