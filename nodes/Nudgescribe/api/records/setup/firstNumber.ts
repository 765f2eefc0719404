/** What pages tell of how they are counted. */
export interface Counting {
	/** undefined where it can't be told */
	first: 0 | 1 | undefined;
	/** whether the last page is there, and none behind it */
	isCountRight: boolean;
}

/**
 * @param fetch gives what tells the records of a page apart: none where there is no such page
 * @param count of pages, as it was understood
 * @returns how the pages are counted, and whether there are as many
 */
export async function findFirst(
	fetch: (page: number) => Promise<string[]>,
	count: number,
): Promise<Counting> {
	const [zero, one] = [await fetch(0), await fetch(1)];
	const areSame = isSame(zero, one);
	if (zero.length === 0 || (areSame && count > 1)) return await checked(fetch, 1, count);
	if (areSame) {
		const two = await fetch(2);
		return { first: undefined, isCountRight: two.length === 0 || isSame(two, one) };
	}
	return await checked(fetch, 0, count);
}

/** A page behind the last one may be the last one again: then the one before the last shows that it is the last one. */
async function checked(
	fetch: (page: number) => Promise<string[]>,
	first: 0 | 1,
	count: number,
): Promise<Counting> {
	const last = await fetch(first + count - 1);
	const behind = await fetch(first + count);
	if (last.length === 0) return { first, isCountRight: false };
	if (behind.length === 0) return { first, isCountRight: true };
	if (!isSame(behind, last)) return { first, isCountRight: false };
	const before = count > 1 ? await fetch(first + count - 2) : [];
	return { first, isCountRight: !isSame(before, last) };
}

function isSame(one: string[], other: string[]): boolean {
	return one.join('\n') === other.join('\n');
}
