import type { Entries } from './mapping';
import { complaintsOf } from './suggestComplaints';
import { formsFor, prefixesFor } from './suggestForms';
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
	/** the forms that it asks for */
	forms: Entries;
	/** what the IDs that it does not find begin with, and may have to go without */
	prefixes: Entries;
}

/** The same, in the form of API Mapping. */
export interface Suggested extends Pick<Suggestions, 'candidates' | 'allowed' | 'prefixes'> {
	/** what to enter there; {} where nothing is likely enough */
	entries: Entries;
	/** names of the contract that the account does not know, and does not say what it calls them */
	unknown: string[];
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
	return {
		...{ names: inOrderOf(sent, pairs), values, candidates, allowed },
		...{ forms: formsFor(sent, told.choices), prefixes: prefixesFor(sent, told.choices) },
	};
}

/** Names that a refusal speaks of. */
export interface NamesTold {
	/** those of the account that it misses */
	missing: string[];
	/** those that were sent, and that it does not know */
	unknown: string[];
	/** those that were sent, and of which it dislikes what they hold */
	known: string[];
}

/** @returns the names that a refusal speaks of, whatever they may be for */
export function namesTold({ sent, payload, plain }: RefusedRequest): NamesTold {
	const sentAs = new Set(sent.map((one) => one.sentAs));
	const { ofNames } = complaintsOf(payload, sentAs, plain);
	const named = (kinds: string[]) => [
		...new Set(ofNames.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)),
	];
	return {
		missing: named(['missing', 'known']).filter((name) => !sentAs.has(name)),
		unknown: named(['unknown']).filter((name) => sentAs.has(name)),
		known: named(['missing', 'wrong', 'known']).filter((name) => sentAs.has(name)),
	};
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
