import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds } from '../../tools/demo/command.cts';
import { ownGroup } from '../../tools/demo/process-group.cts';
import { until } from '../e2e/until.cts';

/** A server that n8n needs, of the tests' own. */
export interface BackingServer {
	/** What n8n has to know of it. */
	environment: NodeJS.ProcessEnv;
	/** Ends it and removes its folder. */
	stop(): Promise<void>;
}

/** Which user of the machine a program runs as; the one that runs the tests when left out. */
export interface ProgramUser {
	uid?: number;
	gid?: number;
}

/** A program with its arguments. */
export interface Program {
	file: string;
	args: string[];
}

/** How to run a server. */
export interface ServerProgram {
	server: Program;
	/** Succeeds as soon as the server serves. */
	check: Program;
	/** The signal on which it ends at once, and in order. */
	endSignal: 'INT' | 'TERM';
	/** The folder that it keeps everything in, removed in the end. */
	folder: string;
	user?: ProgramUser;
}

// The shell holds the other end of standard input. It closes when the server is to be stopped, and also when these
// tests are gone, however they ended: then the server must not stay behind.
const untilInputCloses =
	'"$@" & server=$!; cat > /dev/null; kill -s "$END_SIGNAL" "$server"; wait "$server"';

/**
 * Starts a server and waits until it serves.
 *
 * @returns what ends it and removes its folder; it ends with this process at the latest
 * @throws Error that names the program and its output when it does not serve
 */
export async function startServer(program: ServerProgram): Promise<() => Promise<void>> {
	const { server, check, folder } = program;
	const log = join(folder, 'log');
	const shell = spawnServer(program, log);
	const ended = new Promise((resolve) => {
		shell.once('exit', resolve);
		shell.once('error', resolve);
	});
	const stop = async (): Promise<void> => {
		shell.stdin?.end();
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	const serves = async (): Promise<true | undefined> =>
		(await succeeds(check.file, check.args, folder)) ? true : undefined;
	await until(`${server.file}, which logs to ${log}`, serves).catch(async (error: unknown) => {
		shell.stdin?.end();
		await ended;
		throw error;
	});
	return stop;
}

function spawnServer(program: ServerProgram, log: string): ChildProcess {
	const { server, endSignal, folder, user } = program;
	const output = openSync(log, 'w');
	const shell = spawn('/bin/sh', ['-c', untilInputCloses, 'sh', server.file, ...server.args], {
		cwd: folder,
		env: { END_SIGNAL: endSignal, PATH: process.env['PATH'] },
		stdio: ['pipe', output, output],
		...user,
		...ownGroup,
	});
	closeSync(output);
	return shell;
}
