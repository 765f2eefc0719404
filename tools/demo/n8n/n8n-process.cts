import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.cts';
import type { N8nInstall } from '../install/n8n-install.cts';
import { endGroup, hasEnded, killGroup, ownGroup } from '../process-group.cts';
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
	/** The port to use when it is free; another is taken when it is not. */
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
	const port = await freePort(options.port);
	const url = `http://127.0.0.1:${port}`;
	const child = spawnN8n(options, port, await freePort());
	const stop = async (): Promise<void> => {
		await endGroup(child, stopWithinMs);
	};
	try {
		await waitUntilReady(url, child, options);
	} catch (error) {
		await stop();
		throw error;
	}
	const kill = (): void => {
		killGroup(child);
	};
	return { url, pid: child.pid ?? 0, stop, kill };
}

function spawnN8n(options: N8nOptions, port: number, brokerPort: number): ChildProcess {
	const { install, userFolder, log, kind = mainProcess, environment } = options;
	mkdirSync(dirname(log), { recursive: true });
	const output = openSync(log, 'w');
	const key = encryptionKey(userFolder);
	const settings = { install, userFolder, port, brokerPort, encryptionKey: key };
	const child = spawn(
		install.node,
		['--require', join(__dirname, 'exit-with-parent.cts'), install.cli, ...kind.command],
		{
			cwd: userFolder,
			env: { ...n8nEnvironment(settings), ...environment },
			stdio: ['pipe', output, output],
			...ownGroup,
		},
	);
	closeSync(output);
	child.once('error', () => undefined);
	return child;
}

async function waitUntilReady(
	url: string,
	child: ChildProcess,
	{ log, signal, kind = mainProcess }: N8nOptions,
): Promise<void> {
	const deadline = Date.now() + startWithinMs;
	while (Date.now() < deadline) {
		signal?.throwIfAborted();
		if (hasEnded(child)) {
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
