import type { AccountMapping } from '../../dialect/accountMapping';
import type { Entry } from '../../dialect/mapping';
import { isGoodWord } from '../../dialect/marks';
import { Unclear } from '../../dialect/unclear';
import type { No } from '../../dialect/verdict';
import type { Endpoint } from '../../endpoints';
import type { RequestError } from '../../http/refused';
import type { Trial } from '../../http/trial';
import { formsOf } from './forms';
import { wayToJoin } from './joins';
import { spellingsOf } from './spellings';

/** Refusals that may be about what things are called, or how they are written. */
const OF_CONTENT = [400, 401, 404, 422];

/** A guess, and how unlikely it is: by so many others it stands back. */
interface Guess {
	name: string;
	entry: Entry;
	cost: number;
}

/** What was sent under a name of the contract, and what it was called there. */
interface Sent {
	name: string;
	value: unknown;
	sentAs: string;
}

const COST = { form: 8, otherName: 3, refusedElsewhere: 6, foundElsewhere: 40 };

/**
 * What to try where a refusal does not say what is to be changed: what was sent under the names that earlier answers had for
 * the same value, and under those that other APIs have for it; and the value as a number, or without what all IDs begin with.
 * @returns the mappings, the likeliest first
 */
export function guessesFor(error: Unclear | RequestError, trial: Trial): AccountMapping[] {
	if (error instanceof Unclear) return [];
	const { endpoint, verdict } = error;
	if (verdict?.type !== 'no' || verdict.by !== 'api') return [];
	if (!OF_CONTENT.includes(verdict.meaning)) return [];
	const { account } = trial;
	const guesses = inOrder(guessesAt(endpoint, trial, verdict.said)).map(({ name, entry }) =>
		account.with(endpoint, { [name]: entry }),
	);
	return [...codesIn(verdict).map((code) => account.with(endpoint, { code })), ...guesses];
}

/** @returns the code that alone says no, where no words speak against it: it may mean a yes */
export function codesIn({ code, said, isByCodeAlone }: No): Entry[] {
	const isSaid = said !== '' && !isGoodWord(said);
	return isByCodeAlone && code !== undefined && !isSaid ? [{ success: [0, 200, code] }] : [];
}

/** @returns what to try where an account seems to pass over a name, the likeliest first */
export function guessesOf(endpoint: Endpoint, name: string, trial: Trial): AccountMapping[] {
	const all = sentTo(endpoint, trial).filter((one) => one.name === name);
	return inOrder(all.flatMap((one) => namesFor(one, endpoint, trial))).map(({ entry }) =>
		trial.account.with(endpoint, { [name]: entry }),
	);
}

function inOrder(guesses: Guess[]): Guess[] {
	return guesses.sort((one, other) => one.cost - other.cost);
}

/** What was sent to an endpoint last. */
function sentTo(endpoint: Endpoint, trial: Trial): Sent[] {
	const { sent } = trial.lastOf(endpoint);
	const mapping = trial.account.at(endpoint);
	return Object.entries<unknown>({ ...sent }).map(([name, value]) => {
		const sentAs = mapping.sent(name, '').name;
		return { name, value, sentAs };
	});
}

/** What may be said of each name that was sent: those that the account does not know are the ones, where it tells. */
function guessesAt(endpoint: Endpoint, trial: Trial, said: string): Guess[] {
	const { missing, unknown, known } = trial.lastOf(endpoint);
	const all = sentTo(endpoint, trial);
	// What is said of a value is said of how it is written: its name is known.
	const disliked = all.filter(
		({ value, sentAs }) =>
			known.includes(sentAs) || (typeof value === 'string' && isIn(said, value)),
	);
	const told = all.filter(({ sentAs }) => unknown.includes(sentAs));
	const open = all.filter(({ name, sentAs }) => trial.wasAnswered(name, sentAs) !== true);
	const ofForms = told.length > 0 ? [] : disliked;
	const ofNames = [told, open, all].find((some) => some.length > 0) ?? [];
	return [
		...ofForms.flatMap(({ name, value }) =>
			formsOf(name, value, trial.seen).map((entry, cost) => ({ name, entry, cost: cost - 100 })),
		),
		...missing.flatMap((send) => [
			...ofNames.map(({ name }) => ({ name, entry: { send }, cost: -50 })),
			...all.map(({ name }) => ({ name, entry: { send }, cost: -30 })),
		]),
		...ofNames.flatMap((one, place) =>
			namesFor(one, endpoint, trial)
				// A name that is not known says nothing of the form.
				.filter(({ entry }) => told.length === 0 || Object.keys(entry).join() === 'send')
				.map((guess) => ({ ...guess, cost: guess.cost + COST.otherName * place })),
		),
	];
}

/** Whether words quote a value, which is no part of a longer one. */
function isIn(said: string, value: string): boolean {
	const at = value.length > 1 ? said.indexOf(value) : -1;
	return at !== -1 && !/[\w-]/.test(said.charAt(at + value.length));
}

/** @returns the names that an account may have for something, in each of the forms that it may want */
function namesFor({ name, value, sentAs }: Sent, endpoint: Endpoint, trial: Trial): Guess[] {
	const isId = name.endsWith('_id');
	const seen = [...trial.seen].filter((one) => isId && String(one.value) === String(value));
	const known = seen.map(({ accountName }) => accountName).filter((one) => one !== 'id');
	const { account } = trial;
	const join = isId ? wayToJoin(account) : undefined;
	const joined = join?.(name, account.at(endpoint).nameOf(name)) ?? [];
	const names = new Set([...[joined].flat(), ...known, name, ...spellingsOf(name, trial)]);
	names.delete(sentAs);
	const forms: Entry[] = [{}, ...formsOf(name, value, trial.seen)];
	return [sentAs, ...names].flatMap((send, place) =>
		forms
			.map((form, at) => ({
				name,
				entry: send === sentAs ? form : { ...form, send },
				cost: place + COST.form * at + costElsewhere(name, send, endpoint, trial),
			}))
			.filter(({ entry }) => Object.keys(entry).length > 0),
	);
}

/** What an account calls something at one endpoint, it probably calls the same at another. */
function costElsewhere(name: string, send: string, endpoint: Endpoint, trial: Trial): number {
	const wasAnswered = trial.wasAnswered(name, send, endpoint);
	if (wasAnswered === undefined) return 0;
	return wasAnswered ? -COST.foundElsewhere : COST.refusedElsewhere;
}
