import type { Outcome } from './outcome';

/** What is told in place of a status where there is none. */
const WITHOUT_STATUS: Record<Exclude<Outcome['type'], 'response'>, string> = {
	notSent: 'not sent',
	broken: 'broken connection',
	timeUp: 'time used up',
	tooLarge: 'too large an answer',
	notLoggedIn: 'not logged in',
	unreachable: 'not reached',
	cancelled: 'cancelled',
};

/**
 * @param ms how long it took, with its repeats and its waits
 * @returns a line for n8n's log, which shows why a run is slow: nothing of what was sent, or of the answer
 */
export function requestLine(
	endpoint: string,
	{ outcome, tries }: { outcome: Outcome; tries: number },
	ms: number,
): string {
	const end =
		outcome.type === 'response' ? `status ${outcome.httpStatus}` : WITHOUT_STATUS[outcome.type];
	return `Nudgescribe: ${endpoint}, ${end}, ${ms} ms, ${tries === 1 ? '1 try' : `${tries} tries`}`;
}
