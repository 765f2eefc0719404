import { serverTable, serverTotals } from './servers/table.cts';
import { takeNotes, type CaseNote } from './tally.cts';

function sum(notes: CaseNote[], countOf: (note: CaseNote) => number): number {
	return notes.reduce((total, note) => total + countOf(note), 0);
}

function row({ name, isHeld, faults, lost, doubled, green, secrets }: CaseNote): string {
	const numbers = [faults, lost, doubled, green, secrets.length].map((count) =>
		String(count).padStart(7),
	);
	return `${isHeld ? 'held  ' : 'BROKEN'} ${numbers.join(' ')}  ${name}`;
}

function table(notes: CaseNote[]): string[] {
	const head = '        faults    lost doubled   green secrets  case, and what must happen';
	return [...new Set(notes.map(({ file }) => file))].flatMap((file) => [
		'',
		file,
		head,
		...notes.filter((note) => note.file === file).map(row),
	]);
}

function totals(notes: CaseNote[]): string[] {
	const held = notes.filter(({ isHeld }) => isHeld).length;
	const lines: [string, number | string][] = [
		['cases held', `${held} of ${notes.length}`],
		['faults tried', sum(notes, ({ faults }) => faults)],
		['records lost', sum(notes, ({ lost }) => lost)],
		['records doubled', sum(notes, ({ doubled }) => doubled)],
		['green and wrong', sum(notes, ({ green }) => green)],
		['secrets seen', sum(notes, ({ secrets }) => secrets.length)],
		['results searched', sum(notes, ({ searched }) => searched)],
	];
	return ['', ...lines.map(([name, value]) => `${name.padEnd(18)}${value}`), ''];
}

/** After the suite: prints what became of every case, and the totals. */
export default function summarize(): void {
	const { cases, servers } = takeNotes();
	const lines = [...table(cases), ...serverTable(servers), ...totals(cases)];
	process.stdout.write([...lines, ...serverTotals(servers)].join('\n') + '\n');
}
