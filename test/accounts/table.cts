import type { Kind, Verdict } from './verdict.cts';

/**
 * With which mapping a task was done: (a) none, (p) what the errors before it, and its own, said to paste, (b) what
 * Check Setup proposed, (c) a full one.
 */
export const ways = ['a', 'p', 'b', 'c'] as const;

export type Way = (typeof ways)[number];

/** The verdicts on an account, by way and task. */
export type Verdicts = Map<Way, Map<string, Verdict>>;

const marks: Record<Kind, string> = {
	right: 'ok',
	line: 'line',
	setup: 'setup',
	refused: 'no',
	wrong: 'WRONG',
};

const width = 6;

function cell(verdicts: Verdicts, task: string): string {
	return ways
		.map((way) => {
			const verdict = verdicts.get(way)?.get(task);
			return (verdict ? marks[verdict.kind] : '-').padEnd(width);
		})
		.join('');
}

/** How many tasks of an account came out in each way as this kind. */
export function countOf(verdicts: Verdicts, way: Way, kind: Kind): number {
	return [...(verdicts.get(way)?.values() ?? [])].filter((one) => one.kind === kind).length;
}

function totals(verdicts: Verdicts): string {
	return ways
		.map((way) => {
			const all = verdicts.get(way)?.size ?? 0;
			return (all > 0 ? `${countOf(verdicts, way, 'right')}/${all}` : '-').padEnd(width);
		})
		.join('');
}

/** The table account × task: each cell says what came of it without a mapping, with what errors say to paste, with the proposed, with the full one. */
export function tableOf(accounts: Map<string, Verdicts>, tasks: string[]): string {
	const column = ways.length * width + 1;
	const first = 42;
	const head = [...accounts.keys()].map((name) => name.slice(0, column - 1).padEnd(column));
	const row = (name: string, cells: string[]): string =>
		name.padEnd(first) + cells.map((one) => one.padEnd(column)).join('');
	return [
		'',
		row('none, pasted, proposed and full mapping', head),
		...tasks.map((task) =>
			row(
				task,
				[...accounts.values()].map((verdicts) => cell(verdicts, task)),
			),
		),
		row('right', [...accounts.values()].map(totals)),
		'',
	].join('\n');
}
