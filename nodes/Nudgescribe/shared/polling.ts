const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const GROWTH = 1.5;

/**
 * Looks again and again, with growing waits, until something is there.
 * @param look returns what is looked for, or undefined while it is not there
 * @param pause waits for so many ms; what it throws (a cancelled execution) ends the waiting
 * @param timeout in ms
 * @returns what was found and after how many seconds, or undefined when the time was up
 */
export async function pollUntil<Found>(
	look: () => Promise<Found | undefined>,
	pause: (wait: number) => Promise<void>,
	timeout: number,
): Promise<{ found: Found; seconds: number } | undefined> {
	const start = Date.now();
	for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * GROWTH, LONGEST_WAIT_MS)) {
		const found = await look();
		const passed = Date.now() - start;
		if (found !== undefined) return { found, seconds: Math.round(passed / 100) / 10 };
		if (passed >= timeout) return undefined;
		await pause(Math.min(wait, timeout - passed));
	}
}
