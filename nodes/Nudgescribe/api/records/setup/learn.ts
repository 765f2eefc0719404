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

/** What is tried, and how it shows that it is right. */
export interface Attempt<Value> {
	read: (trial: Trial) => Promise<Value>;
	/** whether what it gives is borne out by something else: several things may be the ID, and one of them is asked for */
	isBorneOut?: (trial: Trial, value: Value) => Promise<boolean>;
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
	{ read, isBorneOut }: Attempt<Value>,
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
			if (!isBorneOut || (await isBorneOut(under, value))) return { account, value, isSure: true };
			unproved ??= { account, value, isSure: false };
		} catch (error) {
			if (!(error instanceof Unclear || error instanceof RequestError)) throw error;
			problem ??= error;
			const next = suggestedBy(error, account);
			// Without a hint, names that others use are tried.
			waiting.push(...(next.length > 0 ? next : guessesFor(error, under)).reverse());
		}
	}
	return unproved ?? problem ?? new Error('Nothing was tried');
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
