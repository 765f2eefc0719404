import { refusalAbout } from './refusal.cts';

const dayInMs = 86_400_000;

/** Written as a moment: a date alone is none. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** From the moments of a window to the first and last day, in UTC, that lie wholly in it. */
const days: Record<string, (ms: number) => string> = {
	start_date: (ms) => dayOf(ms + dayInMs - 1),
	// A day is whole when a second of it is missing: its end is written 23:59:59.
	end_date: (ms) => dayOf(ms + 1000 - dayInMs),
};

/**
 * The day of the contract for what an account takes that wants moments.
 *
 * @param contractName of the field that holds it; others than the two of a window stay as they are
 * @param sentName what requests call it there
 * @throws Refusal when it is a day, or nothing of the kind
 */
export function dayHeard(contractName: string, sentName: string, value: unknown): unknown {
	const dayFor = days[contractName];
	if (dayFor === undefined) return value;
	if (typeof value === 'string' && moment.test(value)) return dayFor(Date.parse(value));
	const said = `${sentName} must be a date and time, such as 2026-11-24T00:00:00Z`;
	throw refusalAbout(contractName, said);
}
