import type { Received } from './outcome';

export const MOST_TRIES = 5;
const FIRST_WAIT_MS = 500;
/** 520 to 524 and 530 are Cloudflare's words for a server behind it that did not answer, or not properly. */
const REPEATABLE_READ_STATUSES = [408, 502, 503, 504, 520, 521, 522, 523, 524, 530];

/** A read changes nothing at the server; a write may be repeated only where the server certainly did nothing. */
export type Kind = 'read' | 'write';

/**
 * Decides whether a request is repeated, and when.
 * @param tries how often it was sent so far, from 1
 * @param random between 0 and 1, spreads the waits of requests that were refused together
 * @param now in ms since 1970
 * @returns the wait in ms, or undefined when the request is not repeated
 */
export function waitBeforeRepeat(
	kind: Kind,
	outcome: Received,
	tries: number,
	random = Math.random(),
	now = Date.now(),
): number | undefined {
	if (tries >= MOST_TRIES || !isRepeatable(kind, outcome)) return undefined;
	const own = FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + random / 2);
	// A server that is busy may say 0, or a date that its clock has behind it: all tries would be spent at once.
	return Math.max(own, askedWait(outcome, now) ?? 0);
}

/** @returns how long the response asks to wait, in ms, or undefined when it does not ask for it */
export function askedWait(outcome: Received, now = Date.now()): number | undefined {
	return outcome.type === 'response' ? retryAfter(outcome.headers['retry-after'], now) : undefined;
}

function isRepeatable(kind: Kind, outcome: Received): boolean {
	if (outcome.type === 'notSent') return true;
	if (outcome.type === 'broken') return kind === 'read';
	if (outcome.type !== 'response') return false;
	if (outcome.status === 429) return true;
	return kind === 'read' && REPEATABLE_READ_STATUSES.includes(outcome.status);
}

/**
 * @param header the value of Retry-After: seconds or an HTTP date (RFC 9110, 10.2.3)
 * @returns the wait in ms, or undefined when the header is absent or not understood
 */
export function retryAfter(header: unknown, now = Date.now()): number | undefined {
	const text = String(header ?? '').trim();
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	const date = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
