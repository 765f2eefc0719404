import type { Kind } from './suggestKinds';
import { complaintsIn } from './suggestNames';
import type { Complaint } from './suggestNames';
import { placeAt } from './suggestPath';

const MOST_LISTED = 100;

/** What a list says by its name of the names in it, `missing_fields`; the first one that fits counts. */
const LISTING: Array<[Kind, RegExp]> = [
	['missing', /^(missing|required)/],
	['unknown', /^(unknown|unrecogni[sz]ed|unexpected|extra|additional|unsupported|keys$)/],
	[
		'known',
		/^(allowed|known|accepted|supported|valid)(fields|param|propert|keys|attributes|names)/,
	],
];

/** @returns what a list of that name says of the names in it; undefined where it is none of such */
export function listingKind(plain: string): Kind | undefined {
	return LISTING.find(([, pattern]) => pattern.test(plain))?.[0];
}

/**
 * @param value of a field that lists names, such as `{"missing": ["group", "ws"]}`
 * @param kind what it says of them by its own name
 * @param plain makes words of the account harmless
 */
export function namesListed(
	value: unknown,
	kind: Kind,
	plain: (text: string) => string,
): Complaint[] {
	const texts = typeof value === 'string' ? plain(value).split(/, ?/) : value;
	if (!Array.isArray(texts)) return [];
	return texts.slice(0, MOST_LISTED).flatMap((text: unknown): Complaint[] => {
		if (typeof text !== 'string') return [];
		const told = plain(text);
		const place = placeAt(told);
		if (!place) return complaintsIn(told);
		return [{ name: place.name, kind: place.isAround ? 'wrong' : kind, isSure: !place.isAround }];
	});
}
