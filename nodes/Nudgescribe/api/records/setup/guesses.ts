import { ALSO, THINGS, VALUES } from '../../names';
import type { AccountMapping } from '../../dialect/accountMapping';
import type { Entry } from '../../dialect/mapping';
import { isGoodWord } from '../../dialect/marks';
import { Unclear } from '../../dialect/unclear';
import type { Endpoint } from '../../endpoints';
import type { RequestError } from '../../http/refused';
import type { Trial } from '../../http/trial';

/** Refusals that may be about what things are called, or how they are written. */
const OF_CONTENT = [400, 401, 404, 422];

/** What an ID begins with, that requests may have to go without. */
const PREFIX = /^[a-z]{1,12}[_:./-](?=[\w-]+$)/i;

/** Ways to write a value of the contract's. */
export const WAYS_TO_WRITE = [
	(text: string) => text.toUpperCase(),
	(text: string) => text.charAt(0).toUpperCase(),
	(text: string) => text.charAt(0),
	(text: string) => text.charAt(0).toUpperCase() + text.slice(1),
];

/**
 * What to try where a refusal names nothing: what was sent under the names that earlier answers had for the same value,
 * and under those that other APIs have for it; and the value as a number, or without what all IDs begin with.
 * @returns the mappings, the likeliest first
 */
export function guessesFor(error: Unclear | RequestError, trial: Trial): AccountMapping[] {
	if (error instanceof Unclear) return [];
	const { endpoint, verdict } = error;
	if (verdict?.type !== 'no' || verdict.by !== 'api') return [];
	if (!OF_CONTENT.includes(verdict.meaning)) return [];
	const { account } = trial;
	const guesses = namedIn(endpoint, trial, verdict.said).flatMap(([name, entry]) =>
		account.with(endpoint, { [name]: entry }),
	);
	const { code, said, isByCodeAlone } = verdict;
	const isSaid = said !== '' && !isGoodWord(said);
	if (!isByCodeAlone || code === undefined || isSaid) return guesses;
	return [...guesses, account.with(endpoint, { code: { success: [0, 200, code] } })];
}

/** What may be said of each name that was sent: those that the account does not know are the ones, where it tells. */
function namedIn(endpoint: Endpoint, trial: Trial, said: string): Array<[string, Entry]> {
	const { sent, missing, unknown } = trial.lastOf(endpoint);
	const mapping = trial.account.at(endpoint);
	const all: Array<[string, unknown]> = Object.entries(sent);
	// What is said of a value is said of how it is written: its name is known.
	const quoted = all.filter(([, value]) => typeof value === 'string' && isIn(said, value));
	if (quoted.length > 0 && missing.length + unknown.length === 0) {
		return quoted.flatMap(([name, value]) =>
			formsOf(name, value, trial).map((entry): [string, Entry] => [name, entry]),
		);
	}
	const told = all.filter(([name]) => unknown.includes(mapping.sent(name, '').name));
	const open = all.filter(([name]) => mapping.of(name).send === undefined);
	const tried = [told, open, all].find((some) => some.length > 0) ?? [];
	return [
		...tried.flatMap(([name]) => missing.map((send): [string, Entry] => [name, { send }])),
		...tried.flatMap(([name, value]) =>
			entriesFor(name, value, trial).map((entry): [string, Entry] => [name, entry]),
		),
	];
}

/** Whether words quote a value, which is no part of a longer one. */
function isIn(said: string, value: string): boolean {
	const at = value.length > 1 ? said.indexOf(value) : -1;
	return at !== -1 && !/[\w-]/.test(said.charAt(at + value.length));
}

/** @returns the names that others have for something, behind the forms that it can have */
function entriesFor(name: string, value: unknown, trial: Trial): Entry[] {
	const seen = [...trial.seen].filter((one) => String(one.value) === String(value));
	const known = seen.map(({ accountName }) => accountName).filter((one) => one !== 'id');
	const others = [...new Set([...known, ...spelt(name)])].filter((one) => one !== name);
	return [...formsOf(name, value, trial), ...others.map((send) => ({ send }))];
}

function formsOf(name: string, value: unknown, trial: Trial): Entry[] {
	const forms: Entry[] = [...writtenOtherwise(name)];
	if (/^\d{4}-\d\d-\d\d$/.test(String(value))) forms.push({ as: 'date-time' });
	const isNumber = [...trial.seen].some((one) => one.value === Number(value));
	if (isNumber) forms.push({ as: 'number' });
	const [prefix] = typeof value === 'string' ? (PREFIX.exec(value) ?? []) : [];
	if (prefix !== undefined) forms.push({ prefix });
	return forms;
}

/** @returns the other ways to write values that are fixed, all in the same way */
function writtenOtherwise(name: string): Entry[] {
	const values = Object.hasOwn(VALUES, name) ? (VALUES[name] ?? []) : [];
	if (values.length <= 2) return [];
	return WAYS_TO_WRITE.map((write) => ({
		values: Object.fromEntries(values.map((value) => [value, write(value)])),
	}));
}

/** @returns how other APIs call something that the contract has a name for, in both ways to join words */
function spelt(name: string): string[] {
	const thing = THINGS.find(({ id }) => id === name);
	const words = (thing?.words ?? []).map((one) => one.split(' '));
	const initials = words
		.filter((one) => one.length > 1)
		.map((one) => [one.map(([first]) => first).join('')]);
	const ids = [...words, ...initials].flatMap((one) => [[...one, 'id'], one]);
	const also = (ALSO[name] ?? []).map((one) => one.split('_'));
	return [name.split('_'), ...ids, ...also].flatMap((one) => [camel(one), one.join('_')]);
}

/** @returns words joined by capitals: `customerGroupId` */
export function camel(words: string[]): string {
	return words
		.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join('');
}
