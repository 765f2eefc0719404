import { isRecord } from './json';
import { namesOf } from './fieldNames';
import type { Complaints } from './suggestComplaints';
import type { Kind } from './suggestKinds';
import { LIKE, likeness } from './suggestLikeness';
import type { Seen, Sent, Wanted } from './suggestPairs';
import { takenUnder } from './suggestValues';

/** A request that was refused. */
export interface Request {
	sent: Sent[];
	/** names that earlier answers had */
	seen: Seen[];
	/** names of the contract that were not sent: an account that asks for one may mean that very thing */
	others: ReadonlySet<string>;
}

const MOST_WANTED = 40;
const ROWS_LOOKED_INTO = 20;

/** @returns the names that a refusal says so much of, and that may be the account's for something that was sent */
export function wantedIn(
	{ sent, others }: Request,
	{ ofNames, choices }: Complaints,
	wantedKind: Kind,
): Wanted[] {
	const taken = new Set(sent.flatMap((one) => [one.sentAs, ...textsIn(one)]));
	const wanted = new Map<string, Wanted>();
	for (const { name, kind, isSure } of ofNames) {
		if (kind !== wantedKind || taken.has(name) || isOfNothing(name)) continue;
		if (wanted.size === MOST_WANTED) break;
		const known = wanted.get(name);
		const takes = known?.takes ?? takenUnder(name, sent, choices);
		const isOther = [...others].some((other) => likeness(name, other) >= LIKE);
		wanted.set(name, { name, isSure: (isSure && !isOther) || known?.isSure === true, takes });
	}
	return [...wanted.values()];
}

/** What was sent beside the names, and is no name itself where it is repeated: a value, or the fields of customers. */
function textsIn({ value }: Sent): string[] {
	if (typeof value === 'string') return [value];
	const records = Array.isArray(value) ? value.slice(0, ROWS_LOOKED_INTO) : [value];
	return records.filter(isRecord).flatMap((record) => namesOf(record).names);
}

/** Names of what the credential gives, and the login. */
const OF_LOGIN =
	/api|auth|token|jwt|secret|passw|session|account|client|content-?type|^accept|^x-|(^|_|-)ip$|[a-z]Ip$/i;
/** Names of what an account keeps beside the things that are sent, or of no operation. */
const OF_NOTHING =
	/^(created|updated|modified|deleted|idempotency|request|trace|correlation|template|sender|owner|user)(_|-|[A-Z]|$)|locale|language|version/;

/** Whether an account may ask for a name in place of nothing that was sent. */
function isOfNothing(name: string): boolean {
	return OF_LOGIN.test(name) || OF_NOTHING.test(name);
}
