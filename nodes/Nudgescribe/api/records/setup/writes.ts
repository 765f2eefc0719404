import type { AccountMapping } from '../../dialect/accountMapping';
import type { Entries } from '../../dialect/mapping';
import { ENDPOINTS } from '../../dialect/places';
import type { Endpoint } from '../../endpoints';
import type { Trial } from '../../http/trial';
import { DOCUMENTED, NAMES } from '../../names';
import { wayToJoin } from './joins';
import type { Join } from './joins';

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
	const named = CHANGED_BY.flatMap(({ list, by }) =>
		by.flatMap((endpoint) => {
			const entries: Entries = {};
			for (const name of NAMES[endpoint].send) {
				const { send } = account.at(endpoint).of(name);
				const isKnown = DOCUMENTED.includes(name) || trial.wasAnswered(name, name) === true;
				if (send !== undefined || isKnown) continue;
				const guess = guessFor(name, found.get(list) ?? new Map(), joined);
				if (guess === undefined || guess === name) continue;
				const more = { ...entries, [name]: { send: guess } };
				if (account.with(endpoint, more).isClear) entries[name] = { send: guess };
			}
			return Object.keys(entries).length > 0 ? [{ endpoint, entries }] : [];
		}),
	);
	return [...named, ...formsGuessed(account)];
}

/** IDs that only changes ask for: where the others are sent as numbers, so are these. */
const ONLY_CHANGED: Array<[Endpoint, string]> = [
	['PATCH /v1/cpf', 'field_id'],
	['DELETE /v1/customer', 'customer_id'],
];

function formsGuessed(account: AccountMapping): Guess[] {
	const forms = ENDPOINTS.flatMap((endpoint) =>
		NAMES[endpoint].send
			.filter((name) => isId(name))
			.flatMap((name) => account.at(endpoint).of(name).as ?? []),
	);
	if (!forms.includes('number')) return [];
	return ONLY_CHANGED.filter(([endpoint, name]) => !account.at(endpoint).of(name).as).map(
		([endpoint, name]) => ({ endpoint, entries: { [name]: { as: 'number' } } }),
	);
}

function guessFor(
	name: string,
	found: Map<string, string>,
	joined: Join | undefined,
): string | undefined {
	const one = found.get(name);
	if (one !== undefined && ![name, 'id'].includes(one) && !one.includes('.')) {
		return (isId(name) ? joined?.(name, one) : undefined) ?? one;
	}
	const each = found.get(name.replace(/s$/, ''));
	if (each !== undefined && each !== 'id' && each !== name.replace(/s$/, '')) return `${each}s`;
	return joined?.(name);
}

function isId(name: string): boolean {
	return name.endsWith('_id');
}
