import type { AccountMapping } from '../../dialect/accountMapping';
import { Unclear } from '../../dialect/unclear';
import { RequestError } from '../../http/refused';
import type { Trial } from '../../http/trial';
import { guessesFor } from './guesses';

/** A way in which something worked. */
export interface Way<Value> {
	account: AccountMapping;
	value: Value;
	/** whether what came after it bears it out, or nothing else was possible */
	isSure: boolean;
}

/** What is tried, and what comes after it. */
export interface Attempt<Value> {
	read: (trial: Trial) => Promise<Value>;
	/**
	 * Goes on with what it gives: several things may be the ID, and one of them is asked for.
	 * @returns what was learned on the way, and whether that bears it out
	 */
	goOn?: (trial: Trial, value: Value) => Promise<{ account: AccountMapping; isBorneOut: boolean }>;
}

/** So many mappings are tried for one thing. */
const MOST_TRIED = 16;

/**
 * Tries something under the mapping at hand, and then under those that its refusals and answers suggest, the likeliest first.
 * @returns how it worked; the error under the mapping at hand where it did not
 * @throws TooManyRequests, and whatever says nothing of names
 */
export async function learn<Value>(
	trial: Trial,
	{ read, goOn }: Attempt<Value>,
): Promise<Way<Value> | Error> {
	const tried = new Set<string>();
	const waiting: AccountMapping[] = [trial.account];
	let problem: Error | undefined;
	let unproved: Way<Value> | undefined;
	while (tried.size < MOST_TRIED) {
		const account = waiting.pop();
		if (!account) break;
		if (tried.has(account.text)) continue;
		tried.add(account.text);
		const under = trial.under(account);
		try {
			const value = await read(under);
			const after = goOn ? await goOn(under, value) : { account, isBorneOut: true };
			if (after.isBorneOut) return { account: after.account, value, isSure: true };
			unproved ??= { account: after.account, value, isSure: false };
		} catch (error) {
			if (!isAboutNames(error)) throw error;
			problem ??= error;
			const next = suggestedBy(error, account);
			// Without a hint, names that others use are tried.
			waiting.push(...(next.length > 0 ? next : guessesFor(error, under)).reverse());
		}
	}
	return unproved ?? problem ?? new Error('Nothing was tried');
}

/** Without a login, nothing else can be found out either. */
function isAboutNames(error: unknown): error is Unclear | RequestError {
	if (!(error instanceof RequestError)) return error instanceof Unclear;
	return !['notLoggedIn', 'unreachable', 'cancelled'].includes(error.whyUnanswered ?? '');
}

/** The mappings that an error suggests, the likeliest first. */
function suggestedBy(error: Unclear | RequestError, account: AccountMapping): AccountMapping[] {
	if (error instanceof RequestError) {
		const { endpoint, suggested } = error;
		return suggested ? [account.with(endpoint, suggested)] : [];
	}
	const { endpoint, contractName, candidates } = error;
	if (!endpoint) return [];
	return candidates.map((read) => account.with(endpoint, { [contractName]: { read } }));
}
