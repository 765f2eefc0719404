import type { AccountMapping } from '../../dialect/accountMapping';
import type { Entries } from '../../dialect/mapping';
import type { Endpoint } from '../../endpoints';
import type { Trial } from '../../http/trial';
import { NAMES, THINGS } from '../../names';
import { camel } from './spellings';

/** What is guessed of the names that are sent where something is changed, which nothing that only reads can show. */
export interface Guess {
	endpoint: Endpoint;
	entries: Entries;
}

/** Each list, and the endpoints that change what is in it. */
const CHANGED_BY: Array<{ list: Endpoint; by: Endpoint[] }> = [
	{ list: 'POST /v1/cg', by: ['PUT /v1/cg', 'PATCH /v1/cg', 'DELETE /v1/cg'] },
	{ list: 'POST /v1/cpf', by: ['PUT /v1/cpf', 'PATCH /v1/cpf', 'DELETE /v1/cpf'] },
	{ list: 'POST /v1/customer', by: ['DELETE /v1/customer', 'POST /v1/customer/check'] },
	{ list: 'POST /v1/campaign/all', by: ['POST /v1/campaign/rerun/initiate'] },
];

/**
 * What a record calls something, a change of it probably calls the same, but for an `id`, which says nothing of its own; and
 * an account that joins the words of all names that were learned in one way joins those of the others alike.
 * @param trial under all that was learned
 * @param found the names under which records have things, by the endpoint of their list
 */
export function guessedForWrites(trial: Trial, found: Map<Endpoint, Map<string, string>>): Guess[] {
	const { account } = trial;
	const joined = wayToJoin(account);
	return CHANGED_BY.flatMap(({ list, by }) =>
		by.flatMap((endpoint) => {
			const entries: Entries = {};
			for (const name of NAMES[endpoint].send) {
				const { send } = account.at(endpoint).of(name);
				if (send !== undefined || trial.wasAnswered(name, name) === true) continue;
				const guess = guessFor(name, found.get(list) ?? new Map(), joined);
				if (guess === undefined || guess === name) continue;
				const more = { ...entries, [name]: { send: guess } };
				if (account.with(endpoint, more).isClear) entries[name] = { send: guess };
			}
			return Object.keys(entries).length > 0 ? [{ endpoint, entries }] : [];
		}),
	);
}

function guessFor(
	name: string,
	found: Map<string, string>,
	joined: Join | undefined,
): string | undefined {
	const one = found.get(name);
	if (one !== undefined && ![name, 'id'].includes(one) && !one.includes('.')) {
		return joined?.(name, one) ?? one;
	}
	const each = found.get(name.replace(/s$/, ''));
	if (each !== undefined && each !== 'id' && each !== name.replace(/s$/, '')) return `${each}s`;
	return joined?.(name);
}

/** Makes the account's name of one of the contract's; undefined where it does not say. */
type Join = (name: string, read?: string) => string | undefined;

const WAYS_TO_JOIN: Join[] = [
	(name) => camel(name.split('_')),
	// What it is called in answers, without the word behind it: `trait` for `traitRef`.
	(_name, read) => read?.match(/^(.+)(?:_\w+|[A-Z][a-z]*)$/)?.[1],
	// The thing itself in place of its ID: `field`.
	(name) => THINGS.find(({ id }) => id === name)?.words.filter((word) => !word.includes(' '))[0],
];

/** @returns the way that makes all names of several words which were learned of those of the contract */
function wayToJoin(account: AccountMapping): Join | undefined {
	const reads = readNames(account);
	const sent = Object.keys(NAMES).flatMap((endpoint) =>
		NAMES[endpoint as Endpoint].send
			.filter((name) => name.endsWith('_id'))
			.flatMap((name) => {
				const { send, read } = account.at(endpoint as Endpoint).of(name);
				const called = typeof read === 'string' ? read : reads.get(name);
				return send === undefined ? [] : [{ name, send, called }];
			}),
	);
	if (sent.length === 0) return undefined;
	return WAYS_TO_JOIN.find((join) =>
		sent.every(({ name, send, called }) => join(name, called) === send),
	);
}

/** @returns what the account calls things in any of its answers, by the names of the contract */
function readNames(account: AccountMapping): Map<string, string> {
	const names = new Map<string, string>();
	for (const endpoint of Object.keys(NAMES) as Endpoint[]) {
		for (const name of NAMES[endpoint].read) {
			const { read } = account.at(endpoint).of(name);
			if (typeof read === 'string') names.set(name, read);
		}
	}
	return names;
}
