import { isRecord } from './json';
import { differInType, EXACT, LIKE, likeness } from './suggestLikeness';

/** A name that a request sent, and what it held. */
export interface Sent {
	contractName: string;
	/** what it was called in the request: the same, or what API Mapping says */
	sentAs: string;
	value: unknown;
	/** the values that the contract knows, where it knows them all */
	values?: readonly string[];
}

/** A name of the account that an earlier answer of this run had, and what it held there, where that is known. */
export interface Seen {
	accountName: string;
	value?: unknown;
}

/** What the account seems to call a name of the contract. */
export interface Pair {
	contractName: string;
	accountName: string;
	isCertain: boolean;
}

/** A name that may be the account's for something that was sent. */
export interface Wanted {
	name: string;
	/** whether it is a name of a request beyond doubt */
	isSure: boolean;
	/** the contract's names of what was sent with values that it takes */
	takes: string[];
}

/** How like names must be. */
export interface Measure {
	/** to be a pair at all */
	least: number;
	/** the same, of the customers that were sent themselves */
	leastOfData?: number;
	/** to be one beyond doubt */
	certain: number;
}

interface Scored {
	sent: Sent;
	wanted: Wanted;
	score: number;
	isCertain: boolean;
}

/**
 * Pairs the names that the account asks for with those that were sent in their place, the likest first. On a tie there
 * is none: a wrong name is worse than no name.
 * @param open what was sent under a name that the account does not seem to know
 */
export function pairsOf(open: Sent[], wanted: Wanted[], seen: Seen[], measure: Measure): Pair[] {
	const scored = wanted.flatMap((one) =>
		open.map((sent) => scoredPair(sent, one, isSeenAs(one.name, sent, open, seen), measure)),
	);
	const { least, leastOfData = least } = measure;
	let left = scored.filter(({ sent, score }) => score >= (isContent(sent) ? leastOfData : least));
	const pairs: Pair[] = [];
	for (let best = clearest(left); best; best = clearest(left)) {
		const { sent, wanted: one, isCertain } = best;
		pairs.push({ contractName: sent.contractName, accountName: one.name, isCertain });
		left = left.filter((other) => other.sent !== sent && other.wanted !== one);
	}
	return pairs;
}

/** @returns the likest pair of which neither name is as like another one */
function clearest(pairs: Scored[]): Scored | undefined {
	const isClear = (pair: Scored) =>
		pairs.every(
			(other) =>
				other === pair ||
				(other.sent !== pair.sent && other.wanted !== pair.wanted) ||
				other.score < pair.score,
		);
	return pairs.filter(isClear).sort((one, other) => other.score - one.score)[0];
}

function scoredPair(sent: Sent, wanted: Wanted, isSeen: boolean, { certain }: Measure): Scored {
	const byName = likeness(wanted.name, sent.contractName);
	const byValues = wanted.takes.includes(sent.contractName) ? EXACT : 0;
	const score = byName + byValues + (isSeen ? LIKE : 0);
	const isCertain = wanted.isSure && (byName + byValues >= certain || (isSeen && byName > 0));
	return { sent, wanted, score, isCertain };
}

/** Whether an earlier answer had under a name what was sent under this one, and under no other one. */
function isSeenAs(accountName: string, sent: Sent, open: Sent[], seen: Seen[]): boolean {
	return seen.some(({ accountName: name, value }) => {
		const isIt = (one: Sent) => isScalar(one.value) && String(one.value) === String(value);
		const isNamed = name === accountName && !differInType(name, sent.contractName);
		return isNamed && isScalar(value) && isIt(sent) && open.filter(isIt).length === 1;
	});
}

function isScalar(value: unknown): boolean {
	return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

/** Whether a value holds customers, of which a refusal may name fields: a file, or records. */
export function isContent({ value }: Sent): boolean {
	return isRecord(value) || (Array.isArray(value) && value.some(isRecord));
}
