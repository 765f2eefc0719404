import { setTimeout as sleep } from 'node:timers/promises';
import { LockFile } from '@rushstack/node-core-library';

const lookEveryMs = 1_000;

/** A lock that processes of this machine take in turn. */
export interface Lock {
	/** The folder that its files are in; made when it is not there. */
	folder: string;
	/** Letters, digits, hyphens and dots. */
	name: string;
}

/** What happens while another process holds the lock. */
export interface Waiting {
	/** Called once, when the waiting begins. */
	onWait(): void;
	/** Ends the waiting. */
	signal?: AbortSignal | undefined;
}

/**
 * Does some work while no other process does work under the same lock. A lock that a killed process left behind
 * counts for nothing.
 *
 * @param lock which lock
 * @param work what to do alone
 * @param waiting what happens while another process is at it
 * @returns what the work returns
 * @throws what the work throws, AbortError when the waiting was ended
 */
export async function exclusively<Result>(
	{ folder, name }: Lock,
	work: () => Promise<Result>,
	waiting: Waiting,
): Promise<Result> {
	let held = LockFile.tryAcquire(folder, name);
	if (held === undefined) waiting.onWait();
	while (held === undefined) {
		await sleep(lookEveryMs, undefined, { signal: waiting.signal });
		held = LockFile.tryAcquire(folder, name);
	}
	try {
		return await work();
	} finally {
		held.release();
	}
}
