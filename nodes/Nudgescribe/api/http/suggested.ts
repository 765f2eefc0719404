import { namesTold, suggestionsIn } from '../dialect/suggestions';
import type { NamesTold, RefusedRequest, Suggested } from '../dialect/suggestions';
import { Form } from '../dialect/body';
import type { Entries } from '../dialect/mapping';
import { NAMES, VALUES } from '../names';
import type { Ended } from './ended';

/** Meanings of a refusal that are about something else than what was sent. */
const OF_OTHERS = [402, 403, 413, 429];

/** @returns what a refusal shows of the names and values that the account takes in place of those that were sent */
export function suggestedBy(ended: Ended): Suggested | undefined {
	const { outcome } = ended;
	if (outcome.type !== 'response' || outcome.verdict.type !== 'no') return undefined;
	const { meaning, by } = outcome.verdict;
	if (by !== 'api' || meaning < 400 || meaning >= 500 || OF_OTHERS.includes(meaning))
		return undefined;
	const request = refusedRequest(ended);
	const { names, values, candidates, allowed, forms, prefixes } = suggestionsIn(request);
	const told = namesTold(request).unknown;
	const entries: Entries = { ...forms };
	for (const { contractName, accountName } of names) {
		entries[contractName] = { ...entries[contractName], send: accountName };
	}
	for (const { contractName, values: own } of values) {
		entries[contractName] = { ...entries[contractName], values: own };
	}
	const unknown = request.sent
		.filter(({ sentAs }) => told.includes(sentAs))
		.map(({ contractName }) => contractName)
		.filter((name) => !Object.hasOwn(entries, name));
	const found = [Object.keys(entries), candidates, allowed, unknown, Object.keys(prefixes)];
	const isNothing = found.every(({ length }) => length === 0);
	return isNothing ? undefined : { entries, unknown, candidates, allowed, prefixes };
}

/** @returns the names that a refusal speaks of; none for what is no refusal */
export function toldBy(ended: Ended): NamesTold {
	const isNo = ended.outcome.type === 'response' && ended.outcome.verdict.type === 'no';
	return isNo ? namesTold(refusedRequest(ended)) : { missing: [], unknown: [], known: [] };
}

function refusedRequest({ outcome, connection, endpoint, mapping, body }: Ended): RefusedRequest {
	const given: object = body instanceof Form ? body.parts : body;
	const sent = Object.entries(given).map(([contractName, value]: [string, unknown]) => ({
		contractName,
		sentAs: mapping.sent(contractName, value).name,
		value,
		...(Object.hasOwn(VALUES, contractName) && { values: VALUES[contractName] ?? [] }),
	}));
	return {
		sent,
		payload: outcome.type === 'response' ? (outcome.payload?.json ?? outcome.text) : undefined,
		plain: mapping.plain,
		seen: connection.seen,
		others: NAMES[endpoint].send.filter((name) => !Object.hasOwn(given, name)),
	};
}
