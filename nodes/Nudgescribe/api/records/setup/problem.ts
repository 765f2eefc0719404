import type { AccountMapping } from '../../dialect/accountMapping';
import { Unclear } from '../../dialect/unclear';
import { RequestError } from '../../http/refused';
import { TooManyRequests } from '../../http/trial';

/** Why something did not work under a mapping: another one may help. */
export class Problem<Kind = Unclear | RequestError | TooManyRequests> {
	constructor(readonly error: Kind) {}
}

/** @throws the error itself where no mapping helps: without a login, nothing else can be found out either */
export function asProblem(error: unknown): Problem {
	if (error instanceof Unclear || error instanceof TooManyRequests) return new Problem(error);
	const isOfAll =
		error instanceof RequestError &&
		['notLoggedIn', 'unreachable', 'cancelled'].includes(error.whyUnanswered ?? '');
	if (error instanceof RequestError && !isOfAll) return new Problem(error);
	throw error;
}

/** @returns the mappings that an error suggests, the likeliest first. */
export function suggestedBy(
	error: Unclear | RequestError,
	account: AccountMapping,
): AccountMapping[] {
	if (error instanceof RequestError) {
		const { endpoint, suggested } = error;
		const entries = suggested?.entries ?? {};
		return Object.keys(entries).length > 0 ? [account.with(endpoint, entries)] : [];
	}
	const { endpoint, contractName, candidates } = error;
	if (!endpoint) return [];
	return candidates.map((read) => account.with(endpoint, { [contractName]: { read } }));
}
