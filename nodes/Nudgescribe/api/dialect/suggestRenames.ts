import type { Complaints } from './suggestComplaints';
import type { Kind } from './suggestKinds';
import { canBe, differInType, EXACT, FAINT, isTyped, LIKE, likeness } from './suggestLikeness';
import { isContent, pairsOf } from './suggestPairs';
import type { Pair, Seen, Sent, Wanted } from './suggestPairs';
import { wantedIn } from './suggestWanted';
import type { Request } from './suggestWanted';

/** A name that the account asks for, which may be its own for one of several things that were sent. */
export interface Candidate {
	accountName: string;
	contractNames: string[];
}

/** What was sent under other names than the account's. */
export interface Renames {
	pairs: Pair[];
	candidates: Candidate[];
}

/** Of customers, an account may ask for a profile field: only the customers themselves may have a name that is less like. */
const OF_DATA = { least: LIKE, leastOfData: FAINT, certain: EXACT };

/** A name that takes the values which were sent under another one is that one's. */
const OF_VALUES = { least: LIKE, certain: EXACT };

/** @returns what the account calls that which was sent, as far as a refusal tells */
export function renamesIn(request: Request, { ofNames, choices }: Complaints): Renames {
	const { sent, seen } = request;
	const saysOf = (one: Sent, kinds: Kind[]) =>
		ofNames.some(({ name, kind }) => name === one.sentAs && kinds.includes(kind));
	const unknown = sent.filter((one) => saysOf(one, ['unknown']));
	const isOpen = (one: Sent) => !saysOf(one, ['missing', 'wrong', 'known']);
	const open = unknown.length > 0 ? unknown : sent.filter(isOpen);

	const wantedAs = (kind: Kind) => wantedIn(request, { ofNames, choices }, kind);
	const missing = wantedAs('missing');
	if (missing.length > 0) {
		return unknown.length > 0
			? withUnknown(unknown, missing, seen)
			: withoutUnknown(open, missing, request);
	}
	const known = wantedAs('known');
	if (known.length > 0) return withKnown(open, known, seen);
	if (unknown.length > 0) return withSeen(unknown, request);
	const taking = wantedAs('wrong').filter(({ takes }) => takes.length > 0);
	return { pairs: guessed(pairsOf(open, taking, seen, OF_VALUES)), candidates: [] };
}

/** The account names what it doesn't know: that is what the names that it asks for stand for. */
function withUnknown(unknown: Sent[], missing: Wanted[], seen: Seen[]): Renames {
	const pairs = pairsOf(unknown, missing, seen, { least: 1, certain: LIKE });
	const left = leftAfter(pairs, unknown, missing);
	const last = lastPair(
		left.open,
		left.wanted,
		(name, contractName) => !differInType(name, contractName),
	);
	// An account that does not know `customers` may ask for a profile field.
	const areSure = !unknown.some(isContent) && missing.every(({ isSure }) => isSure);
	const areAlone = areSure && unknown.length === 1 && missing.length === 1;
	const all = [...pairs, ...last].map((pair) => (areAlone ? { ...pair, isCertain: true } : pair));
	return { pairs: all, candidates: candidatesOf(unknown, missing, all) };
}

/** The account names only what it asks for. Of customers that were sent, it may ask for a profile field, too. */
function withoutUnknown(open: Sent[], missing: Wanted[], { sent, seen }: Request): Renames {
	const isOfData = sent.some(isContent);
	if (isOfData) return { pairs: guessed(pairsOf(open, missing, seen, OF_DATA)), candidates: [] };
	const pairs = pairsOf(open, missing, seen, { least: FAINT, certain: EXACT });
	// What API Mapping names is called like this there, unless the account asks for a name that is like it.
	const unnamed = open.filter(({ contractName, sentAs }) => contractName === sentAs);
	const left = leftAfter(pairs, unnamed, missing);
	const all = [...pairs, ...lastPair(left.open, left.wanted, canBe)];
	return { pairs: all, candidates: candidatesOf(unnamed, missing, all) };
}

/** The account says which names it knows, but not that one of them is missing. */
function withKnown(open: Sent[], known: Wanted[], seen: Seen[]): Renames {
	const pairs = guessed(pairsOf(open, known, seen, { least: FAINT, certain: EXACT }));
	const left = leftAfter(pairs, open, known);
	return { pairs: [...pairs, ...lastPair(left.open, left.wanted, canBe)], candidates: [] };
}

/** The account says only what it doesn't know; its own names may have been in earlier answers. */
function withSeen(unknown: Sent[], { sent, seen }: Request): Renames {
	const names = new Set(seen.map(({ accountName }) => accountName));
	for (const { sentAs } of sent) names.delete(sentAs);
	const isLike = (name: string) =>
		unknown.some(({ contractName }) => likeness(name, contractName) >= FAINT);
	const asked = [...names].filter(isLike).map((name) => ({ name, isSure: true, takes: [] }));
	const pairs = guessed(pairsOf(unknown, asked, seen, { least: LIKE, certain: EXACT }));
	return { pairs, candidates: [] };
}

/** The name that is left for the only one that is asked for, where it is sure to be one; of its kind, where that is told. */
function lastPair(
	open: Sent[],
	wanted: Wanted[],
	fits: (accountName: string, contractName: string) => boolean,
): Pair[] {
	const [one, ...others] = wanted;
	if (!one?.isSure || others.length > 0) return [];
	const isOfKind = ({ contractName }: Sent) => fits(one.name, contractName);
	const [sent, ...more] = isTyped(one.name) ? open.filter(isOfKind) : open;
	if (!sent || more.length > 0 || !isOfKind(sent)) return [];
	return [{ contractName: sent.contractName, accountName: one.name, isCertain: false }];
}

function leftAfter(pairs: Pair[], open: Sent[], wanted: Wanted[]) {
	return {
		open: open.filter((sent) => !pairs.some((pair) => pair.contractName === sent.contractName)),
		wanted: wanted.filter(({ name }) => !pairs.some((pair) => pair.accountName === name)),
	};
}

function candidatesOf(open: Sent[], wanted: Wanted[], pairs: Pair[]): Candidate[] {
	const left = leftAfter(pairs, open, wanted);
	return left.wanted
		.filter(({ isSure }) => isSure)
		.map(({ name }) => ({
			accountName: name,
			contractNames: left.open
				.map(({ contractName }) => contractName)
				.filter((contractName) => !differInType(name, contractName)),
		}))
		.filter(({ contractNames }) => contractNames.length > 0);
}

function guessed(pairs: Pair[]): Pair[] {
	return pairs.map((pair) => ({ ...pair, isCertain: false }));
}
