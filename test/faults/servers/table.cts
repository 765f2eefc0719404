import type { ServerNote } from '../tally.cts';

const problemLength = 200;

function numbers({ ms, memory, block, parse }: ServerNote): string {
	const shown = parse === 0 ? String(block) : `${block} (${parse})`;
	return [ms, memory, shown].map((number) => String(number).padStart(11)).join('');
}

function row(note: ServerNote): string[] {
	const { size, problem } = note;
	const line = `${problem === undefined ? 'held  ' : 'BROKEN'}${numbers(note)}  ${size}`;
	const short = problem?.slice(0, problemLength);
	return short === undefined ? [line] : [line, `${' '.repeat(6)}  ${short}`];
}

/** The table of the hostile servers: for each case and size whether it held, and what it took. */
export function serverTable(notes: ServerNote[]): string[] {
	if (notes.length === 0) return [];
	const cases = [...new Set(notes.map(({ file, name }) => `${file}: ${name}`))];
	const head = '               ms  memory MB   block ms (of it JSON.parse)';
	return [
		'',
		'Hostile servers',
		head,
		...cases.flatMap((title) => [
			'',
			title,
			...notes.filter(({ file, name }) => `${file}: ${name}` === title).flatMap(row),
		]),
	];
}

/** How many of them held, and the worst that was measured. */
export function serverTotals(notes: ServerNote[]): string[] {
	if (notes.length === 0) return [];
	const held = notes.filter(({ problem }) => problem === undefined).length;
	const worst = (of: (note: ServerNote) => number) => Math.max(...notes.map(of));
	return [
		`servers held      ${held} of ${notes.length}`,
		`longest block     ${worst(({ block, parse }) => block - parse)} ms besides JSON.parse`,
		`most memory       ${worst(({ memory }) => memory)} MB`,
		'',
	];
}
