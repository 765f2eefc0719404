import { plainName, wordsOfName } from './envelope';
import type { Choice } from './suggestComplaints';
import type { Sent } from './suggestPairs';

/** What the account calls the values of a name of the contract. */
export interface Values {
	contractName: string;
	values: Record<string, string | number>;
}

/** What the account takes there, where it can't be told which value is which. */
export interface Allowed {
	contractName: string;
	allowed: string[];
}

/** After these, values may be listed; after the first ones, they are. */
const LISTING =
	/(?<!\bnot )\b(?:one of|allowed|permitted|accepted|supported|possible|valid (?:values|options))\b/gi;
const OPENING = /\b(?:should be|must be|expected|available|valid|choose from|options?|enum)\b/gi;
const WORDS =
	/^(or|and|one|of|the|following|values?|are|is|be|either|allowed|permitted|accepted|for|class|enum|a|an|in|not|options?|to|equal|any|these|formats?|types?|supported)$/i;

const MOST_OPENINGS = 6;
const MOST_VALUES = 60;

/**
 * @param sent a name whose values the contract knows
 * @returns which of the values that the account takes is which of the contract's; undefined where that is not clear for each
 */
export function valuesFor(sent: Sent, choices: Choice[]): Values | undefined {
	const { contractName, value, values = [] } = sent;
	for (const list of listsAbout(sent, choices, [LISTING, OPENING])) {
		const found = list.includes(String(value)) ? undefined : matched(values, list);
		if (found) return { contractName, values: found };
	}
	return undefined;
}

/** @returns the values that the account takes under a name, where words list them */
export function allowedFor(sent: Sent, choices: Choice[]): Allowed | undefined {
	const { contractName, value, values = [] } = sent;
	if (values.length === 0) return undefined;
	const lists = listsAbout(sent, choices, [LISTING]).filter((list) => list.length > 1);
	const [allowed] = lists;
	if (!allowed || lists.some((list) => list.includes(String(value)))) return undefined;
	return { contractName, allowed };
}

/** @returns the contract's names of what was sent that have the values which the account takes under a name of its own */
export function takenUnder(accountName: string, sent: Sent[], choices: Choice[]): string[] {
	const own = choices.filter(({ about }) => about === accountName);
	const lists = own.flatMap((choice) => listsIn(choice, [LISTING, OPENING]));
	const isIt = ({ values = [] }: Sent) => lists.some((list) => matched(values, list, true));
	return sent.filter(isIt).map(({ contractName }) => contractName);
}

function listsAbout({ sentAs, value }: Sent, choices: Choice[], openings: RegExp[]): string[][] {
	const isAbout = ({ about, words }: Choice) => {
		if (about !== undefined) return about === sentAs;
		const said: string[] = words.match(/[\p{L}\p{N}_]+/gu) ?? [];
		return said.includes(sentAs) || (String(value).length > 2 && said.includes(String(value)));
	};
	return choices.filter(isAbout).flatMap((choice) => listsIn(choice, openings));
}

/** @returns what may be lists of values, the most certain first */
function listsIn({ words, offered }: Choice, patterns: RegExp[]): string[][] {
	const openings = patterns.flatMap((one) => [...words.matchAll(one)].slice(0, MOST_OPENINGS));
	const lists = openings.map(({ 0: opening, index }) => {
		const [rest = ''] = words.slice(index + opening.length).split(/\.\s|[;\n]/, 1);
		const found: string[] = rest.match(/[\p{L}\p{N}_/+-]+/gu) ?? [];
		return found.filter((word) => !WORDS.test(word)).slice(0, MOST_VALUES);
	});
	return [offered, ...lists].filter((list) => list.length > 0);
}

const NEITHER = /(?!)/;
const YES = /^(true|t|yes|y|on|1)$/i;
const NO = /^(false|f|no|n|off|0)$/i;

/** How a value may be called: by the same letters, as a yes or a no, with other words around it, by its beginning. */
const WAYS: Array<(value: string, account: string) => boolean> = [
	(value, account) => plainName(value) === plainName(account),
	(value, account) => (value === 'true' ? YES : value === 'false' ? NO : NEITHER).test(account),
	(value, account) => wordsOfName(account).includes(value.toLowerCase()),
	(value, account) => value.toLowerCase().startsWith(account.toLowerCase()),
];

/**
 * @param isSame whether the values may be the same as the contract's
 * @returns the account's value for each of the contract's; undefined unless there is exactly one for each
 */
function matched(
	values: readonly string[],
	list: string[],
	isSame = false,
): Values['values'] | undefined {
	if (values.length < 2) return undefined;
	const offered = [...new Set(list)];
	const pairs = values.flatMap((value): Array<[string, string | number]> => {
		const found = WAYS.map((isIt) => offered.filter((one) => isIt(value, one)));
		const [only, ...others] = found.find((ones) => ones.length > 0) ?? [];
		if (only === undefined || others.length > 0) return [];
		// A yes and a no that are digits are numbers.
		return [[value, /^[01]$/.test(only) ? Number(only) : only]];
	});
	const areDistinct = new Set(pairs.map(([, account]) => account)).size === values.length;
	if (!areDistinct || pairs.length !== values.length) return undefined;
	if (!isSame && pairs.every(([value, account]) => value === account)) return undefined;
	return Object.fromEntries(pairs);
}
