import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync } from 'node:fs';
import { dirname } from 'node:path';
import { endGroup, ownGroup } from './process-group.cts';

/** A program to run to its end. */
export interface Command {
	file: string;
	args: string[];
	cwd: string;
	env?: NodeJS.ProcessEnv;
	/** The file that its output is added to. */
	log: string;
	signal?: AbortSignal | undefined;
}

const graceMs = 5_000;

/**
 * Runs a program to its end.
 *
 * @param command what to run, and where its output goes
 * @throws Error in one sentence that names the log, when the program can't be started or does not succeed; what the
 * signal aborts with, once the program has been ended
 */
export async function runCommand(command: Command): Promise<void> {
	const { file, args, cwd, env, log, signal } = command;
	signal?.throwIfAborted();
	mkdirSync(dirname(log), { recursive: true });
	const output = openSync(log, 'a');
	const child = spawn(file, args, { cwd, env, stdio: ['ignore', output, output], ...ownGroup });
	closeSync(output);
	const end = (): void => {
		void endGroup(child, graceMs);
	};
	signal?.addEventListener('abort', end);
	try {
		const outcome = await outcomeOf(child);
		signal?.throwIfAborted();
		if (outcome !== undefined)
			throw new Error(`"${[file, ...args].join(' ')}" ${outcome}; see ${log}`);
	} finally {
		signal?.removeEventListener('abort', end);
	}
}

/** Waits for the end; tells what went wrong, if something did. */
async function outcomeOf(child: ChildProcess): Promise<string | undefined> {
	return await new Promise((resolve) => {
		child.once('error', ({ message }) => {
			resolve(`can't be run (${message})`);
		});
		child.once('exit', (code, killedBy) => {
			resolve(code === 0 ? undefined : `ended with ${killedBy ?? `code ${code ?? '?'}`}`);
		});
	});
}

/**
 * Tells whether a program can be run and succeeds.
 *
 * @param file the program
 * @param args its arguments
 * @param cwd the folder to run it in
 * @returns true when it ended with code 0
 */
export async function succeeds(file: string, args: string[], cwd: string): Promise<boolean> {
	return await new Promise((resolve) => {
		const child = spawn(file, args, { cwd, stdio: 'ignore' });
		child.once('error', () => {
			resolve(false);
		});
		child.once('exit', (code) => {
			resolve(code === 0);
		});
	});
}
