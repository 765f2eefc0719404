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
	if (areSame) return { first: undefined, isCountRight: true };
	return await checked(fetch, 0, count);
}

/** A page behind the last one may be the last one again. */
async function checked(
	fetch: (page: number) => Promise<string[]>,
	first: 0 | 1,
	count: number,
): Promise<Counting> {
	const last = await fetch(first + count - 1);
	const behind = await fetch(first + count);
	return { first, isCountRight: last.length > 0 && (behind.length === 0 || isSame(behind, last)) };
}

function isSame(one: string[], other: string[]): boolean {
	return one.join('\n') === other.join('\n');
}
