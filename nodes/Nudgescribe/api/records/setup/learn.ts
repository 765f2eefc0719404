import type { AccountMapping } from '../../dialect/accountMapping';
import type { Unclear } from '../../dialect/unclear';
import { RequestError } from '../../http/refused';
import { TooManyRequests } from '../../http/trial';
import type { Trial } from '../../http/trial';
import { guessesFor } from './guesses';
import { asProblem, Problem, suggestedBy } from './problem';
import { isFurther, saidBy } from './said';
import type { Said } from './said';

/** A way in which something worked. */
export interface Way<Value> {
	account: AccountMapping;
	value: Value;
	/** whether what came after it bears it out, or nothing else was possible */
	isSure: boolean;
}

/** Something that did not work in any way, and what was learned all the same. */
export class Failed {
	constructor(
		readonly error: Error,
		/** with the names that the account asked for */
		readonly account: AccountMapping,
	) {}
}

/** What is tried, and what comes after it. */
export interface Attempt<Value> {
	read: (trial: Trial) => Promise<Value>;
	/**
	 * Goes on with what it gives: several things may be the ID, and one of them is asked for.
	 * @returns what was learned on the way, and whether that bears it out
	 */
	goOn?: (trial: Trial, value: Value) => Promise<{ account: AccountMapping; isBorneOut: boolean }>;
	/**
	 * What to try where nothing is suggested; what other APIs have for what was sent, when it is left out.
	 * @param error why it was refused; undefined where it gave something that is not borne out
	 */
	guesses?: (trial: Trial, error?: Unclear | RequestError) => AccountMapping[];
}

/** A mapping to try, and what was said under the one that it was made of. */
interface Try {
	account: AccountMapping;
	said?: Said;
	/** whether the account asked for what is new in it */
	isAsked?: boolean;
	/** whether it is one of several ways to understand an answer */
	isOfAnswer?: boolean;
}

/** So many requests are sent for one thing, until all others had their turn. */
const MOST_SENT = 7;
/** From so many requests of the trial on, none are sent for guesses, so that each thing is asked for at least. */
const LAST_GUESS = 42;
/** What was asked before costs nothing but time. */
const MOST_TRIED = 300;

/**
 * Tries something under the mapping at hand, and then under those that its refusals and answers suggest, the likeliest first.
 * @returns how it worked; the error under the mapping at hand where it did not
 * @throws whatever says nothing of names
 */
export async function learn<Value>(
	trial: Trial,
	attempt: Attempt<Value>,
): Promise<Way<Value> | Failed> {
	const tried = new Set<string>();
	let waiting: Try[] = [{ account: trial.account }];
	let problem: Error | undefined;
	let unproved: Way<Value> | undefined;
	let latest = trial.account;
	let left = MOST_SENT;
	while (left > 0 && tried.size < MOST_TRIED) {
		const next = waiting.pop();
		if (!next) break;
		const { account } = next;
		if (tried.has(account.text) || !canBeSent(account, trial.account)) continue;
		tried.add(account.text);
		const under = trial.under(account);
		const { sent } = trial;
		const read = await attempt.read(under).catch(asProblem);
		if (trial.sent > sent) left = trial.sent < LAST_GUESS ? left - 1 : 0;
		if (read instanceof Problem) {
			problem ??= read.error;
			if (read.error instanceof TooManyRequests) break;
			if (next.isAsked === true && isKnown(read.error, under)) latest = account;
			waiting.push(...triesAfter(read.error, next, under, attempt).reverse());
			continue;
		}
		const after = (await attempt.goOn?.(under, read)) ?? { account, isBorneOut: true };
		const way = { account: after.account, value: read, isSure: after.isBorneOut };
		if (after.isBorneOut) return way;
		unproved ??= way;
		// What was answered was called right: it may only be understood in another way.
		waiting = waiting.filter(({ isOfAnswer }) => isOfAnswer);
		const guesses = attempt.guesses?.(under) ?? [];
		waiting.push(...guesses.map((one) => ({ account: one })).reverse());
	}
	return unproved ?? new Failed(problem ?? new Error('Nothing was tried'), latest);
}

/** Whether the account knows all names that were sent, whatever else is the matter. */
function isKnown(error: Unclear | RequestError, trial: Trial): boolean {
	return error instanceof RequestError && trial.lastOf(error.endpoint).unknown.length === 0;
}

/** Whether no request would have one name for two things, which the mapping at hand may have where nothing is read. */
function canBeSent(account: AccountMapping, begun: AccountMapping): boolean {
	return account.isClear || !begun.isClear;
}

/** What to try next. A guess under which the account came no further was none, so that nothing is built on it. */
function triesAfter<Value>(
	error: Unclear | RequestError,
	{ account, said: before }: Try,
	trial: Trial,
	attempt: Attempt<Value>,
): Try[] {
	const said = saidBy(error, trial);
	const isAsked = error instanceof RequestError;
	const suggested = suggestedBy(error, account).map((one) => ({
		account: one,
		said,
		isAsked,
		isOfAnswer: !isAsked,
	}));
	if (before && !isFurther(said, before)) return [];
	const guesses = attempt.guesses?.(trial, error) ?? guessesFor(error, trial);
	return [...suggested, ...guesses.map((one) => ({ account: one, said }))];
}
