/**
 * The median of some figures; of an even number of them, the mean of the two in the middle.
 *
 * @throws Error when there is none
 */
export function median(figures: number[]): number {
	const sorted = figures.toSorted((one, other) => one - other);
	const middle = sorted.length >> 1;
	const [below, above] = [sorted[middle - 1], sorted[middle]];
	if (above === undefined) throw new Error('There is no median of nothing');
	return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}
