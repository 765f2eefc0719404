import type { AccountMapping } from '../../dialect/accountMapping';
import { ENDPOINTS } from '../../dialect/places';
import { NAMES, THINGS } from '../../names';
import { camel } from './spellings';

/** Makes the account's name of one of the contract's; undefined where it does not say. */
export type Join = (name: string, read?: string) => string | undefined;

const WAYS_TO_JOIN: Join[] = [
	(name) => camel(name.split('_')),
	// The initial of the thing: `wid`.
	(name) => (name.endsWith('_id') ? `${name.split('_').at(-2)?.charAt(0)}id` : undefined),
	// What it is called in answers, without the word behind it: `trait` for `traitRef`.
	(_name, read) => read?.match(/^(.+)(?:_\w+|[A-Z][a-z]*)$/)?.[1],
	// The thing itself in place of its ID: `field`.
	(name) => THINGS.find(({ id }) => id === name)?.words.filter((word) => !word.includes(' '))[0],
];

/** @returns the way that makes all names of several words which were learned of those of the contract */
export function wayToJoin(account: AccountMapping): Join | undefined {
	const reads = readNames(account);
	const sent = ENDPOINTS.flatMap((endpoint) =>
		NAMES[endpoint].send
			.filter((name) => name.endsWith('_id'))
			.flatMap((name) => {
				const { send, read } = account.at(endpoint).of(name);
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
	for (const endpoint of ENDPOINTS) {
		for (const name of NAMES[endpoint].read) {
			const { read } = account.at(endpoint).of(name);
			if (typeof read === 'string') names.set(name, read);
		}
	}
	return names;
}
