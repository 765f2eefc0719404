import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** What a process used for one piece of work. */
export interface Usage {
	/** Time on the processor, of all threads together, in milliseconds; the system counts in steps of ten. */
	cpu: number;
	/** The most memory that was resident at one time, above what was resident before, in bytes. */
	memory: number;
}

const millisecondsPerTick = 10;
const resetPeak = '5';
const settleMs = 1_500;

function statusBytes(pid: number, name: string): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return 1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
}

/** The time that a process has spent on the processor since its start, in milliseconds. */
function cpuTime(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name of the program, in brackets, can hold spaces; user and system time are the 14th and 15th word.
	const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return millisecondsPerTick * (Number(words[11]) + Number(words[12]));
}

/**
 * Makes a process collect its garbage, so that its memory is what it needs. Not before time is measured: a forced
 * collection makes V8 collect more often afterwards than it does by itself, the more the larger the process is.
 *
 * @param pid the process, started with `collect-garbage.cts`
 */
export async function collectGarbage(pid: number): Promise<void> {
	process.kill(pid, 'SIGUSR2');
	await wait(settleMs);
}

/**
 * Measures what a process uses while it does something. Works on Linux only, where the system keeps the peak of a
 * process's memory and can be told to forget it.
 *
 * @param pid the process
 * @param work what it does
 * @returns what the work returns, and what was used
 */
export async function usageOf<Result>(
	pid: number,
	work: () => Promise<Result>,
): Promise<{ result: Result; usage: Usage }> {
	const before = { cpu: cpuTime(pid), memory: statusBytes(pid, 'VmRSS') };
	writeFileSync(`/proc/${pid}/clear_refs`, resetPeak);
	const result = await work();
	const usage = {
		cpu: cpuTime(pid) - before.cpu,
		memory: statusBytes(pid, 'VmHWM') - before.memory,
	};
	return { result, usage };
}
