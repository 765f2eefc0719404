import { classOf } from './counts';
import type { Change } from './counts';
import { isTold, levelsOf } from './envelope';
import type { Level } from './envelope';
import { faultOf, faultsIn, isFault } from './faults';
import type { Fault } from './faults';
import { isRecord } from './json';
import type { Mapping } from './mapping';
import { isGoodWord, marksIn } from './marks';

/** So many entries of a list are looked at, and more where more things were sent. */
const MOST_ENTRIES = 10_000;

/** Where an answer lists what became of each thing: those that it did not take, and how many it took. */
export function ofEach(
	payload: unknown,
	levels: Level[],
	{ sent, isMany }: Change,
	mapping: Mapping,
): { accepted: number | undefined; faults: Fault[] } {
	const values = levels
		.flatMap(({ fields }) => fields)
		.filter(({ name, plain }) => !isTold(plain) && !classOf(name, isMany))
		.map(({ value }) => value);
	const whole = isMany ? [payload, ...values].find(isListOfRecords) : undefined;
	if (!whole) return { accepted: undefined, faults: [] };
	// What comes behind as many as were sent is not about them.
	const list = whole.slice(0, Math.max(sent ?? 0, MOST_ENTRIES));
	const marks = list.map((one) => marksIn(levelsOf(one), mapping).map(({ says }) => says));
	if (!marks.some((each) => each.length > 0)) {
		const faults = list.every(isFault) ? faultsIn(list, mapping) : [];
		return { accepted: undefined, faults: faults.filter(({ reason }) => !isGoodWord(reason)) };
	}
	const isOfAll = whole.length === sent;
	const faults = list.flatMap((one, number) => {
		if (!marks[number]?.includes('no')) return [];
		const place = isOfAll ? { place: { number, isIndex: true }, values: [] } : {};
		return [{ ...faultOf(one, mapping), ...place }];
	});
	return { accepted: isOfAll ? list.length - faults.length : undefined, faults };
}

function isListOfRecords(value: unknown): value is unknown[] {
	return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}
