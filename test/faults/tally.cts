import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The environment variable that names the folder of the notes. */
export const tallyVariable = 'NUDGESCRIBE_FAULTS_TALLY';

/** What came of one case of the suite. */
export interface CaseNote {
	/** The name of the test file. */
	file: string;
	/** The case, with what must happen. */
	name: string;
	isHeld: boolean;
	/** To how many requests something happened. */
	faults: number;
	/** How many runs of the node, lists and the like were searched for secrets. */
	searched: number;
	lost: number;
	doubled: number;
	/** How many items came out as done that were not. */
	green: number;
	/** What kinds of secrets were seen. */
	secrets: string[];
}

/** Notes a case, where the suite's summary finds it. */
export function note(found: CaseNote): void {
	const folder = process.env[tallyVariable];
	if (folder === undefined) return;
	appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(found)}\n`);
}

/** Takes all notes, in the order of the files and of the cases in them. */
export function takeNotes(): CaseNote[] {
	const folder = process.env[tallyVariable];
	if (folder === undefined) return [];
	const lines = readdirSync(folder).flatMap((name) =>
		readFileSync(join(folder, name), 'utf8').split('\n'),
	);
	rmSync(folder, { recursive: true });
	return lines
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as CaseNote)
		.sort((one, other) => one.file.localeCompare(other.file));
}
