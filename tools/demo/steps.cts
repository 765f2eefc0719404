import { oraPromise } from 'ora';

/** Says something to the person who waits, while a step is under way. */
export type Note = (text: string) => void;

/**
 * Runs one step of a program, and shows on standard error that it is under way, how long it takes and how it ended.
 *
 * @param title what is done, e.g. "Starting n8n"
 * @param work the step; the note that it gets prints an indented line
 * @returns what the work returns
 * @throws what the work throws
 */
export async function step<Result>(
	title: string,
	work: (note: Note) => Promise<Result>,
): Promise<Result> {
	const begun = performance.now();
	const suffixText = (): string => {
		const seconds = Math.floor((performance.now() - begun) / 1000);
		return seconds === 0 ? '' : `${seconds} s`;
	};
	const note: Note = (text) => {
		process.stderr.write(`  ${text}\n`);
	};
	// Standard input stays as it is, so that Ctrl-C is a signal.
	return await oraPromise(() => work(note), { text: title, suffixText, discardStdin: false });
}
