import { rounds } from '../measure/rounds.cts';
import type { Row } from './row.cts';

function figures({ bars, format }: Row, separator: string): string {
	return bars.map(({ label, value }) => `${label}: ${format(value)}`).join(separator);
}

/** One line for somebody who waits. */
export function lineOf(row: Row): string {
	const { work, measure, result, target, reached } = row;
	const verdict = reached ? 'reached' : 'MISSED ';
	return `${verdict} ${work} | ${measure} | ${figures(row, ', ')} | ${result} (${target})`;
}

function cells(values: string[]): string {
	return `| ${values.join(' | ')} |`;
}

/**
 * Writes the report.
 *
 * @param rows what was measured, in order
 * @param machine on what, sentence by sentence
 * @returns Markdown
 */
export function report(rows: Row[], machine: string[]): string {
	const heads = ['Work', 'Measure', 'Figures', 'Result', 'To reach', 'Reached'];
	const lines = rows.map((row) => {
		const { work, measure, result, target, reached } = row;
		return cells([work, measure, figures(row, '<br>'), result, target, reached ? 'yes' : '**no**']);
	});
	const meanings = rows.map(({ work, measure, meaning }) => `- ${work}. ${measure}: ${meaning}`);
	return [
		'# Results',
		'',
		'Written by `npm run bench`. Each figure is the median of ' +
			`${rounds} runs, made in a shuffled order after a first one that does not count.`,
		'',
		...machine.map((sentence) => `- ${sentence}`),
		'',
		'![The figures as bars](results.svg)',
		'',
		cells(heads),
		cells(heads.map(() => '---')),
		...lines,
		'',
		'## What the figures mean',
		'',
		...meanings,
		'',
	].join('\n');
}
