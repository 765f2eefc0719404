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

/** What came of one size of a case with a hostile server. */
export interface ServerNote {
	/** The name of the test file. */
	file: string;
	/** What the server does, and what must happen. */
	name: string;
	size: string;
	/** Why it did not hold, if it did not. */
	problem: string | undefined;
	/** How long it took. */
	ms: number;
	/** How long the event loop stood still at a time, at most, in ms. */
	block: number;
	/** How much of that JSON.parse alone takes, in ms. */
	parse: number;
	/** In MB. */
	memory: number;
}

function append(kind: string, found: object): void {
	const folder = process.env[tallyVariable];
	if (folder === undefined) return;
	appendFileSync(join(folder, `${kind}-${process.pid}.jsonl`), `${JSON.stringify(found)}\n`);
}

/** Notes a case, where the suite's summary finds it. */
export function note(found: CaseNote): void {
	append('cases', found);
}

/** Notes a size of a case with a hostile server. */
export function noteServer(found: ServerNote): void {
	append('servers', found);
}

/** Takes all notes, in the order of the files and of the cases in them. */
export function takeNotes(): { cases: CaseNote[]; servers: ServerNote[] } {
	const folder = process.env[tallyVariable];
	if (folder === undefined) return { cases: [], servers: [] };
	const read = <Note extends { file: string }>(kind: string) =>
		readdirSync(folder)
			.filter((name) => name.startsWith(kind))
			.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
			.filter((line) => line !== '')
			.map((line) => JSON.parse(line) as Note)
			.sort((one, other) => one.file.localeCompare(other.file));
	const notes = { cases: read<CaseNote>('cases'), servers: read<ServerNote>('servers') };
	rmSync(folder, { recursive: true });
	return notes;
}
