import { classOf, restOf } from './counts';
import type { Change } from './counts';
import { fieldsIn, isTold, wordsOfName } from './envelope';
import type { Field, Level } from './envelope';
import { calledIn, faultsIn } from './faults';
import type { Fault, Faults } from './faults';
import { isRecord } from './json';
import type { Mapping } from './mapping';

/** So many faults are looked at, however few things were sent: a person reads no more of them. */
const FEWEST = 300;
/** There may be several of one thing. */
const OF_EACH = 2;
/** A file has millions of rows, and which of them are at fault is not told apart. */
const MOST = 4000;

/** @returns how many faults of a change are looked at: no more things can be at fault than were sent */
export function mostFaults({ sent = 0 }: Change): number {
	return Math.min(Math.max(FEWEST, OF_EACH * sent), MOST);
}

/** What the lists of an answer say of those that it did not take. */
export function listedFaults(levels: Level[], change: Change, mapping: Mapping): Faults {
	const most = mostFaults(change);
	const found: Faults = { list: [], more: 0 };
	for (const field of levels.flatMap((level) => level.fields)) {
		const { name, plain, value } = field;
		if (!(isTold(plain) ? isListing(field) : isRefused(field, change.isMany))) continue;
		// A list may say by its name alone what is the matter: `not_found`.
		const reason = isTold(plain) ? '' : restOf(name, change.isMany).join(' ');
		const { list, more } = faultsIn(value, mapping, most - found.list.length);
		for (const one of list) {
			found.list.push({ ...one, ...placeBy(name, one), reason: one.reason || reason });
		}
		found.more += more;
	}
	return found;
}

/** The places of a list of nothing but numbers, where its name says what they count: `invalid_rows`. */
function placeBy(name: string, { place, values: [value = ''] }: Fault): Pick<Fault, 'place'> {
	const words = wordsOfName(name);
	const isIndex = words.some((word) => /^(index(es)?|indices)$/.test(word));
	if (place || !/^\d{1,9}$/.test(value)) return {};
	const row = words.find((word) => /^(rows?|lines?)$/.test(word));
	if (!isIndex && row === undefined) return {};
	return { place: { number: Number(value), isIndex, ...calledIn(row ?? '') } };
}

function isRefused({ name }: Field, isMany: boolean): boolean {
	const kind = classOf(name, isMany);
	return kind === 'refused' || (isMany && kind === 'leftOut');
}

/** An error may be one record with a message; a list of them, or a record of lists, is about several things. */
function isListing({ value }: Field): boolean {
	if (!isRecord(value)) return Array.isArray(value);
	return fieldsIn(value).every(({ value: one }) => Array.isArray(one) || isRecord(one));
}
