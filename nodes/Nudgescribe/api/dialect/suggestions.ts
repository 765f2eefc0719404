import { complaintsOf } from './suggestComplaints';
import { renamesIn } from './suggestRenames';
import type { Candidate } from './suggestRenames';
import type { Pair, Seen, Sent } from './suggestPairs';
import { allowedFor, valuesFor } from './suggestValues';
import type { Allowed, Values } from './suggestValues';

export type { Seen, Sent } from './suggestPairs';

/** A refusal, and what is known of the request that it is the response to. */
export interface RefusedRequest {
	/** what was sent, by the top-level names of the body, or the part names of a form */
	sent: Sent[];
	/** the JSON of the refusal, or its text */
	payload: unknown;
	/** makes words of the account harmless, and cuts them */
	plain: (text: string) => string;
	/** names that earlier answers of this run had, with what they held there */
	seen?: Iterable<string | Seen>;
	/** names of the contract that were not sent */
	others?: readonly string[];
}

/** How an account seems to differ, judged by a refusal. */
export interface Suggestions {
	names: Pair[];
	values: Values[];
	/** names that the account asks for, where several things that were sent may be meant */
	candidates: Candidate[];
	/** values that the account takes, where it is not clear which is which */
	allowed: Allowed[];
}

/** What to enter in the credential, and how sure it is. */
export interface Suggestion {
	/** JSON for API Mapping */
	line: string;
	areCertain: boolean;
	/** for a person */
	words: string;
}

const MOST_SEEN = 300;

/** @returns all that a refusal tells of names and values that differ; empty lists where it is about something else */
export function suggestionsIn(request: RefusedRequest): Suggestions {
	const { sent, payload, plain, others = [] } = request;
	const told = complaintsOf(payload, new Set(sent.map(({ sentAs }) => sentAs)), plain);
	const seen = firstOf(request.seen ?? []);
	const { pairs, candidates } = renamesIn({ sent, seen, others: new Set(others) }, told);
	const values = sent.flatMap((one) => valuesFor(one, told.choices) ?? []);
	const allowed = sent
		.filter(({ contractName }) => !values.some((one) => one.contractName === contractName))
		.flatMap((one) => allowedFor(one, told.choices) ?? []);
	return { names: inOrderOf(sent, pairs), values, candidates, allowed };
}

/** @returns what to enter in API Mapping, as JSON: `{"customer_group_id":{"send":"group"}}` */
export function lineOf({ names, values }: Suggestions): string {
	const entries = new Map<string, object>();
	for (const { contractName, accountName } of names) {
		entries.set(contractName, { send: accountName });
	}
	for (const { contractName, values: own } of values) {
		entries.set(contractName, { ...entries.get(contractName), values: own });
	}
	return JSON.stringify(Object.fromEntries(entries));
}

/** @returns what a person is told to enter where a refusal shows what the account calls things; undefined where it does not */
export function suggestionFor(request: RefusedRequest): Suggestion | undefined {
	const suggestions = suggestionsIn(request);
	const { names, values } = suggestions;
	if (names.length === 0 && values.length === 0) return undefined;
	const line = lineOf(suggestions);
	const areCertain = names.every(({ isCertain }) => isCertain);
	const seems = areCertain ? '' : `${calledIn(suggestions)} `;
	const words = `${seems}Enter this in 'API Mapping' of the credential: ${line}. Or run 'Check Setup' of the resource Account.`;
	return { line, areCertain, words };
}

/** What is only likely is said as that, so that a person can judge it. */
function calledIn({ names }: Suggestions): string {
	const called = names
		.filter(({ isCertain }) => !isCertain)
		.map(({ contractName, accountName }) => `'${contractName}' '${accountName}'`);
	const [last = '', ...before] = called.reverse();
	const list = before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
	return `Your account seems to call ${list}.`;
}

function firstOf(seen: Iterable<string | Seen>): Seen[] {
	const first: Seen[] = [];
	for (const one of seen) {
		if (first.length === MOST_SEEN) break;
		first.push(typeof one === 'string' ? { accountName: one } : one);
	}
	return first;
}

function inOrderOf(sent: Sent[], pairs: Pair[]): Pair[] {
	return sent.flatMap((one) =>
		pairs.filter(({ contractName }) => contractName === one.contractName),
	);
}
