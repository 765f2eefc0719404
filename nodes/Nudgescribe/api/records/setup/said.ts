import { Unclear } from '../../dialect/unclear';
import type { RequestError } from '../../http/refused';
import type { Trial } from '../../http/trial';

/** What an account says to a request, whatever it is that the request calls things and holds. */
export interface Said {
	words: string;
	/** the names of the contract that it does not know under the names that they were sent as */
	unknown: string[];
}

/** @returns what was said under a mapping, so that it can be compared with what is said under another */
export function saidBy(error: Unclear | RequestError, trial: Trial): Said {
	if (error instanceof Unclear) return { words: error.message, unknown: [] };
	const { endpoint, message, verdict } = error;
	const { sent, unknown } = trial.lastOf(endpoint);
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
	return { words: `${meaning} ${words}`, unknown: isUnknown.map(({ name }) => name) };
}

/** Whether an account has come further: it says something else, and misses no name more than before. */
export function isFurther(said: Said, before: Said): boolean {
	return said.words !== before.words && said.unknown.every((name) => before.unknown.includes(name));
}

/** Only what stands by itself is replaced: an ID may be a part of another one, or of a word. */
function replaced(text: string, part: string, by: string): string {
	if (part === '') return text;
	const pieces = text.split(part);
	return pieces.reduce((left, right) =>
		/[\w-]$/.test(left) || /^[\w-]/.test(right) ? left + part + right : left + by + right,
	);
}
