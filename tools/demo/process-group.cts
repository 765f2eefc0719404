import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.cts';

/**
 * Options of spawn: the child leads a group of its own. Ctrl-C then reaches it through this program alone, and
 * what it started can be ended with it.
 */
export const ownGroup = { detached: process.platform !== 'win32' };

/**
 * Ends a process that leads its group, and all that it started. Does nothing more when it has ended already.
 *
 * @param child the process
 * @param graceMs how long it may take to end by itself, in milliseconds
 */
export async function endGroup(child: ChildProcess, graceMs: number): Promise<void> {
	if (child.pid === undefined) return;
	if (!hasEnded(child)) {
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGTERM');
		await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
	}
	killGroup(child);
}

/** Tells whether a process has ended, or never began. */
export function hasEnded(child: ChildProcess): boolean {
	return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/**
 * Ends a process that leads its group, and all that it started, without a chance to do anything more; what has ended
 * already is left alone.
 */
export function killGroup({ pid }: ChildProcess): void {
	if (pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
	} catch (error) {
		if (errorCode(error) !== 'ESRCH') throw error;
	}
}
