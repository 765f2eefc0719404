import { setTimeout as sleep } from 'node:timers/promises';

const lookEveryMs = 200;

/**
 * Waits for something in n8n or the emulator, which tell nobody when it happens.
 *
 * @param what what is waited for, for the error
 * @param look finds it, or undefined while it is not there
 * @param withinMs how long it may take, in milliseconds
 * @returns what was found
 * @throws Error when the time is over
 */
export async function until<T>(
	what: string,
	look: () => Promise<T | undefined> | T | undefined,
	withinMs = 90_000,
): Promise<T> {
	const deadline = Date.now() + withinMs;
	while (Date.now() < deadline) {
		const found = await look();
		if (found !== undefined) return found;
		await sleep(lookEveryMs);
	}
	throw new Error(`${what}: not within ${withinMs / 1000} seconds.`);
}
