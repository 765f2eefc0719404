import { Turns } from './turns';

/** What lists do at once, for lists that a server made as long as it liked: others have the event loop in between. */

/** @returns what becomes of each of a list, in order */
export async function mapInTurns<One, Other>(
	list: Iterable<One>,
	become: (one: One) => Other,
): Promise<Other[]> {
	const turns = new Turns();
	const all: Other[] = [];
	for (const one of list) {
		all.push(become(one));
		await turns.due();
	}
	return all;
}

/** @returns those of a list that are wanted, in order */
export async function filterInTurns<One>(
	list: Iterable<One>,
	isWanted: (one: One) => boolean,
): Promise<One[]> {
	const turns = new Turns();
	const wanted: One[] = [];
	for (const one of list) {
		if (isWanted(one)) wanted.push(one);
		await turns.due();
	}
	return wanted;
}

/** So many are sorted at once: it takes a few milliseconds. */
const SORTED_AT_ONCE = 1000;

/**
 * @param compare as for a list's own `sort`: negative where the first one comes before the other
 * @returns them in order; those that are alike stay as they were
 */
export async function sortInTurns<One>(
	list: readonly One[],
	compare: (one: One, other: One) => number,
): Promise<One[]> {
	const turns = new Turns();
	let runs: One[][] = [];
	for (let at = 0; at < list.length; at += SORTED_AT_ONCE) {
		runs.push(list.slice(at, at + SORTED_AT_ONCE).sort(compare));
		await turns.due();
	}
	while (runs.length > 1) {
		const longer: One[][] = [];
		for (let at = 0; at < runs.length; at += 2) {
			const both = merged(runs[at] ?? [], runs[at + 1] ?? [], compare);
			longer.push(await mapInTurns(both, (one) => one));
		}
		runs = longer;
	}
	return runs[0] ?? [];
}

function* merged<One>(
	early: One[],
	late: One[],
	compare: (one: One, other: One) => number,
): Generator<One> {
	const waiting = late.values();
	let next = waiting.next();
	for (const one of early) {
		for (; !next.done && compare(one, next.value) > 0; next = waiting.next()) yield next.value;
		yield one;
	}
	for (; !next.done; next = waiting.next()) yield next.value;
}
