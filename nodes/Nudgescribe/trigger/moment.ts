/** A moment: in s since 1970, or as the API writes it where it writes it in a way of its own. */
export type Moment = number | string;

/** Numbers from here on are ms. */
const LEAST_MS = 1e11;

/**
 * One API writes one moment in several ways, with a time zone or fractions of a second, as it likes.
 * @param text as the API writes it
 * @returns the moment, so that the same one is the same, whole seconds; undefined where there is none
 */
export function momentOf(text: string): Moment | undefined {
	const written = text.trim();
	if (written === '') return undefined;
	if (/^\d{9,}(\.\d+)?$/.test(written)) {
		const number = Number(written);
		return Math.floor(number < LEAST_MS ? number : number / 1000);
	}
	const ms = Date.parse(written);
	return Number.isNaN(ms) ? written : Math.floor(ms / 1000);
}

/** @returns negative where the first one is the earlier one; one that is not known comes before all others */
export function compareMoments(one: Moment | undefined, other: Moment | undefined): number {
	if (typeof one === 'number' && typeof other === 'number') return one - other;
	const [first, second] = [one, other].map((moment) =>
		typeof moment === 'number' ? new Date(moment * 1000).toISOString() : (moment ?? ''),
	);
	return (first ?? '').localeCompare(second ?? '');
}
