/**
 * Lets the time pass faster in this process: limits that nobody can set are minutes long. What waits beside JavaScript,
 * such as a socket's own timeout, keeps to the true time, so that a limit which counts on it is seen to come too late.
 *
 * @param times how much faster
 */
export function speedUp(times: number): void {
	const [start, now] = [Date.now(), Date.now.bind(Date)];
	Date.now = () => start + (now() - start) * times;
	const { setTimeout: wait } = globalThis;
	const faster = (run: () => void, ms = 0) => wait(run, ms / times);
	globalThis.setTimeout = Object.assign(faster, wait);
	const timeout = AbortSignal.timeout.bind(AbortSignal);
	AbortSignal.timeout = (ms) => timeout(Math.ceil(ms / times));
}
