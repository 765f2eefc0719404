import { UserError } from 'n8n-workflow';
import { inWords } from '../api/dialect/duration';
import type { Reader } from '../api/http/reader';
import { wordsOf } from './unforeseen';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const GROWTH = 1.5;

/** What is waited for after a change that is made already, and must not be made again. */
export interface FollowUp<Found> {
	/** returns what is waited for, or undefined while it is not there */
	look: () => Promise<Found | undefined>;
	/** when it will be there if nothing more happens, in ms since 1970, looked up anew after each look */
	dueAt?: () => number;
	/** in seconds */
	timeout: number;
	/** what is done, as the beginning of a sentence */
	done: string;
	/** what is followed, as the subject of a sentence */
	awaited: string;
	/** what it is to become: 'complete' */
	wanted: string;
	/** how things stand, and what to do instead of running the operation again */
	advice: () => string;
}

/**
 * Waits for what comes of a change that was made.
 * @returns what was waited for, and how many seconds it took
 * @throws UserError that says first that the change itself is made
 */
export async function followUp<Found>(
	api: Reader,
	{ look, dueAt, timeout, done, awaited, wanted, advice }: FollowUp<Found>,
): Promise<{ found: Found; seconds: number }> {
	let reason = `${awaited} was not ${wanted} after ${inWords(timeout * 1000)}`;
	const pause = async (wait: number) => await api.pause(wait);
	const end = await pollUntil(look, pause, timeout * 1000, dueAt).catch((error: unknown) => {
		reason = `${awaited} could not be followed: ${wordsOf(error).message}`;
		return undefined;
	});
	if (end) return end;
	throw new UserError(`${done}, but ${reason}`, { description: advice() });
}

/**
 * Looks again and again, with growing waits, until something is there.
 * @param look returns what is looked for, or undefined while it is not there
 * @param pause waits for so many ms; what it throws (a cancelled execution) ends the waiting
 * @param timeout in ms
 * @param dueAt when a look will find it if nothing more happens, in ms since 1970: no wait goes beyond that
 * @returns what was found and after how many seconds, or undefined when the time was up
 */
export async function pollUntil<Found>(
	look: () => Promise<Found | undefined>,
	pause: (wait: number) => Promise<void>,
	timeout: number,
	dueAt = () => Infinity,
): Promise<{ found: Found; seconds: number } | undefined> {
	const start = Date.now();
	for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * GROWTH, LONGEST_WAIT_MS)) {
		const found = await look();
		const passed = Date.now() - start;
		if (found !== undefined) return { found, seconds: Math.round(passed / 100) / 10 };
		if (passed >= timeout) return undefined;
		await pause(Math.min(wait, dueAt() - Date.now(), timeout - passed));
	}
}
