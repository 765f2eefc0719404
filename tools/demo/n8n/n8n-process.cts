import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import getPort from 'get-port';
import type { N8nInstall } from '../install/n8n-install.cts';
import { ProgramGroup } from '../program-group.cts';
import { encryptionKey } from './encryption-key.cts';
import { n8nEnvironment } from './settings.cts';

/** A kind of process that n8n can be. */
export interface ProcessKind {
	/** n8n's command, with its options. */
	command: string[];
	/** The path that is answered with JSON once the process does its work. */
	readyPath: string;
}

/** The process with the editor; n8n needs no other unless its work is shared out. */
const mainProcess: ProcessKind = { command: ['start'], readyPath: '/rest/settings' };

/** How to start n8n. */
export interface N8nOptions {
	install: N8nInstall;
	/** The folder that n8n keeps everything in. */
	userFolder: string;
	/** The port to use, which has to be free; any free one unless told otherwise. */
	port?: number;
	/** The file that n8n's own log goes to; written anew. */
	log: string;
	/** Which of n8n's kinds of process it is; the main one unless told otherwise. */
	kind?: ProcessKind;
	/** Variables of the environment besides the usual ones; they win. */
	environment?: NodeJS.ProcessEnv;
	/** Ends the start early. */
	signal?: AbortSignal | undefined;
}

/** An n8n that answers. */
export interface RunningN8n {
	/** The address of its editor and its REST API, e.g. http://127.0.0.1:5678. */
	url: string;
	/** The number of its process. */
	pid: number;
	/** Ends n8n and what it started. Calling it again does nothing. */
	stop(): Promise<void>;
	/** Ends them as when the machine fails: n8n can do nothing about it. */
	kill(): void;
}

const startWithinMs = 180_000;
const stopWithinMs = 15_000;

/**
 * Starts n8n and waits until it answers.
 *
 * @param options install, folder, port and log; which kind of process
 * @returns the running n8n; it ends with this process at the latest
 * @throws Error in one sentence that names the log, when n8n ends or does not answer within three minutes
 */
export async function startN8n(options: N8nOptions): Promise<RunningN8n> {
	const host = '127.0.0.1';
	const port = options.port ?? (await getPort({ host }));
	const url = `http://${host}:${port}`;
	const n8n = startProcess(options, port, await getPort({ host }));
	const stop = async (): Promise<void> => {
		await n8n.end();
	};
	try {
		await waitUntilReady(url, n8n, options);
	} catch (error) {
		await stop();
		throw error;
	}
	const kill = (): void => {
		n8n.kill();
	};
	return { url, pid: n8n.pid, stop, kill };
}

function startProcess(options: N8nOptions, port: number, brokerPort: number): ProgramGroup {
	const { install, userFolder, log, kind = mainProcess, environment } = options;
	const key = encryptionKey(userFolder);
	const settings = { install, userFolder, port, brokerPort, encryptionKey: key };
	const preload = ['--require', join(__dirname, 'exit-with-parent.cts')];
	return new ProgramGroup(install.node, [...preload, install.cli, ...kind.command], {
		cwd: userFolder,
		env: { ...n8nEnvironment(settings), ...environment },
		extendEnv: false,
		stdin: 'pipe',
		log,
		forceKillAfterDelay: stopWithinMs,
	});
}

async function waitUntilReady(
	url: string,
	n8n: ProgramGroup,
	{ log, signal, kind = mainProcess }: N8nOptions,
): Promise<void> {
	const deadline = Date.now() + startWithinMs;
	while (Date.now() < deadline) {
		signal?.throwIfAborted();
		if (n8n.hasEnded) {
			throw new Error(`n8n ended while it started; its log tells why: ${log}`);
		}
		if (await answers(url + kind.readyPath)) return;
		await sleep(250);
	}
	throw new Error(`n8n did not answer within ${startWithinMs / 1000} seconds; see its log: ${log}`);
}

// While n8n starts, its port answers already, but with a page that asks to wait, whatever the path.
async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
		await response.json();
		return response.ok;
	} catch {
		return false;
	}
}
