import { Unclear } from '../../dialect/unclear';
import type { RequestError } from '../../http/refused';
import type { Trial } from '../../http/trial';

/** What an account says to a request, whatever it is that the request calls things and holds. */
export interface Said {
	words: string;
	/** the names of the contract that it does not know under the names that they were sent as */
	unknown: string[];
	/** the names of its own that it misses */
	missing: string[];
	/** the names that things were sent as */
	sent: string[];
}

/** @returns what was said under a mapping, so that it can be compared with what is said under another */
export function saidBy(error: Unclear | RequestError, trial: Trial): Said {
	if (error instanceof Unclear) {
		return { words: error.message, unknown: [], missing: [], sent: [] };
	}
	const { endpoint, message, verdict } = error;
	const { sent, unknown, missing } = trial.lastOf(endpoint);
	const mapping = trial.account.at(endpoint);
	const all = Object.entries<unknown>({ ...sent }).map(([name, value]) => ({
		name,
		sent: mapping.sent(name, value),
	}));
	const words = all.reduce(
		(text, { name, sent: { name: sentAs, value } }) =>
			replaced(replaced(text, sentAs, `{${name}}`), String(value), '{}'),
		message,
	);
	const meaning = verdict?.type === 'no' ? verdict.meaning : '';
	const isUnknown = all.filter(({ sent: { name } }) => unknown.includes(name));
	return {
		words: `${meaning} ${words}`,
		unknown: isUnknown.map(({ name }) => name),
		missing,
		sent: all.map(({ sent: { name } }) => name),
	};
}

/** Whether an account has come further: it says something else, and neither misses a name that was there nor knows one less. */
export function isFurther(said: Said, before: Said): boolean {
	const isNoLess = said.unknown.every((name) => before.unknown.includes(name));
	const isThere = said.missing.every((name) => !before.sent.includes(name));
	return said.words !== before.words && isNoLess && isThere;
}

/** Only what stands by itself is replaced: an ID may be a part of another one, or of a word. */
function replaced(text: string, part: string, by: string): string {
	if (part === '') return text;
	const pieces = text.split(part);
	return pieces.reduce((left, right) =>
		/[\w-]$/.test(left) || /^[\w-]/.test(right) ? left + part + right : left + by + right,
	);
}
