import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ProgramGroup } from '../../tools/demo/program-group.cts';
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

/** How to run a server. */
export interface ServerProgram {
	file: string;
	args: string[];
	/** Tells whether the server serves. */
	serves: () => Promise<boolean>;
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
	const { file, args, serves, endSignal, folder, user } = program;
	const log = join(folder, 'log');
	const server = new ProgramGroup('/bin/sh', ['-c', untilInputCloses, 'sh', file, ...args], {
		cwd: folder,
		env: { END_SIGNAL: endSignal, PATH: process.env['PATH'] },
		extendEnv: false,
		stdin: 'pipe',
		log,
		...user,
	});
	const end = async (): Promise<void> => {
		server.closeInput();
		await server.ended;
	};
	const look = async (): Promise<true | undefined> => ((await serves()) ? true : undefined);
	await until(`${file}, which logs to ${log}`, look).catch(async (error: unknown) => {
		await end();
		throw error;
	});
	return async () => {
		await end();
		rmSync(folder, { recursive: true, force: true });
	};
}
