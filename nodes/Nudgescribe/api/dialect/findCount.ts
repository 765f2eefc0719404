import { ALSO } from '../names';
import { plainName, wordsOfName } from './envelope';
import { Fields } from './fields';
import type { Found } from './fields';
import { findOne } from './finding';
import type { Search } from './finding';
import { isCount } from './json';
import { contradicted, pathOf } from './unclear';
import type { Filled, Mapping } from './mapping';

/** Words of numbers that count something else, or nothing: a place, a time. */
const OF_SOMETHING_ELSE =
	/^(results?|hits|users?|offset|skip|take|page|current|next|previous|prev|from|to|start|end|begin|id|status|code|error|errors|time|timestamp|duration|elapsed|took|ms|seconds|millis|version|v|expires?|ttl|quota|remaining|used)$/;
const OF_RECORDS = /^(records?|rows?|items?|elements?|entries|customers?|contacts?|messages?)$/;
/** It may count records or pages. */
const OF_ANYTHING = /^(total|totals|count|counts|sum)$/;
/** What a page holds at most. */
const OF_A_PAGE = /^(size|per|limit)$/;

/**
 * @param name of the count in the contract
 * @returns the number: the mapping's, the contract's, one under a name that means the same, the payload itself, the only
 * one that evidently counts nothing else, or how many pages the records fill; digits in a text count
 * @throws Unclear where it can't be told
 */
export function findCount(
	payload: unknown,
	name: string,
	mapping: Mapping,
	envelope: string[],
): number {
	const fields = new Fields(payload);
	const isNumber = ({ value, name: called }: Found) => isCount(value) && !envelope.includes(called);
	const numbers = fields.areMore ? [] : fields.list.filter(isNumber);
	const anything = pairIn(numbers, OF_ANYTHING);
	const search: Search = {
		fields,
		mapping,
		name,
		wanted: `a number '${name}'`,
		fits: isCount,
		kinds: kindsOf(name, isNumber),
		mayBe: (field) => isNumber(field) && !says(field, OF_RECORDS) && !says(field, OF_A_PAGE),
		otherwise: () => pagesOf(pairIn(numbers, OF_RECORDS)),
		alternative: anything && pathsOf(anything, mapping),
	};
	const { read } = mapping.of(name);
	return typeof read === 'object' ? filled(search, read) : Number(findOne(search).value);
}

function kindsOf(name: string, isNumber: (field: Found) => boolean): Search['kinds'] {
	const also = new Set([name, ...(ALSO[name] ?? [])].map(plainName));
	const others = [OF_SOMETHING_ELSE, OF_RECORDS, OF_ANYTHING, OF_A_PAGE];
	return [
		{ has: (field) => isNumber(field) && also.has(plainName(field.name)) },
		{ has: (field) => field.isItself === true && isNumber(field) },
		{
			has: (field) => isNumber(field) && !others.some((words) => says(field, words)),
			isGuess: true,
		},
	];
}

function says({ name }: Found, words: RegExp): boolean {
	return wordsOfName(name).some((word) => words.test(word));
}

/** How many records there are, and how many a page holds. */
interface Pair {
	total: Found;
	size: Found;
}

function pairIn(numbers: Found[], counted: RegExp): Pair | undefined {
	const totals = numbers.filter((field) => says(field, counted) && !says(field, OF_A_PAGE));
	const sizes = numbers.filter((field) => says(field, OF_A_PAGE) && Number(field.value) > 0);
	const [total, ...others] = totals;
	const [size, ...more] = sizes;
	return total && size && others.length + more.length === 0 ? { total, size } : undefined;
}

function pagesOf(pair: Pair | undefined): Found | undefined {
	if (!pair) return undefined;
	return { ...pair.total, value: Math.ceil(Number(pair.total.value) / Number(pair.size.value)) };
}

function pathsOf({ total, size }: Pair, mapping: Mapping): Filled | undefined {
	const [one, other] = [pathOf(total, mapping), pathOf(size, mapping)];
	return one === undefined || other === undefined ? undefined : { total: one, size: other };
}

/** The pages that the records fill, by the two numbers that API Mapping names. */
function filled(search: Search, { total, size }: Filled): number {
	const records = search.fields.at(total, isCount);
	const most = search.fields.at(size, (value) => isCount(value) && Number(value) > 0);
	const pages = records && most && pagesOf({ total: records, size: most });
	if (pages) return Number(pages.value);
	const candidates = search.fields.list.filter(search.mayBe);
	throw contradicted("this answer doesn't have these numbers", { ...search, candidates });
}
