import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../error-code.cts';

const heartbeatMs = 2_000;
const staleAfterMs = 20_000;

/** What happens while another process holds the lock. */
export interface Waiting {
	/** Called once, when the waiting begins. */
	onWait(): void;
	/** Ends the waiting. */
	signal?: AbortSignal | undefined;
}

/**
 * Does some work while no other process does work under the same lock file. The holder touches the file all the
 * time, so that one left behind by a killed process counts for nothing after 20 seconds.
 *
 * @param file the lock file; the folders above it are made
 * @param work what to do alone
 * @param waiting what happens while another process is at it
 * @returns what the work returns
 * @throws what the work throws, AbortError when the waiting was ended
 */
export async function exclusively<Result>(
	file: string,
	work: () => Promise<Result>,
	waiting: Waiting,
): Promise<Result> {
	mkdirSync(dirname(file), { recursive: true });
	if (!take(file)) {
		waiting.onWait();
		while (!take(file)) await sleep(heartbeatMs / 2, undefined, { signal: waiting.signal });
	}
	const heartbeat = setInterval(() => {
		const now = new Date();
		utimesSync(file, now, now);
	}, heartbeatMs);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		rmSync(file, { force: true });
	}
}

function take(file: string): boolean {
	const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
	if (touched !== undefined && Date.now() - touched > staleAfterMs) rmSync(file, { force: true });
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (errorCode(error) === 'EEXIST') return false;
		throw error;
	}
}
