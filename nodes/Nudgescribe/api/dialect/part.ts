import { classOf, Counts } from './counts';
import type { Change } from './counts';
import { levelsOf } from './envelope';
import type { Level } from './envelope';
import { ofEach } from './each';
import type { Fault, Faults } from './faults';
import { isRecord } from './json';
import type { Mapping } from './mapping';
import { isGoodWord, marksIn } from './marks';
import { wordsIn } from './words';

/** What an answer says of things that were sent together, of which it did not take all. */
export interface Part {
	/** how many were taken; undefined where it is not said */
	accepted: number | undefined;
	/** how many were not; undefined where it is not said */
	refused: number | undefined;
	/** what it says of single ones that were not taken */
	faults: Fault[];
	/** those that were taken, where it lists them */
	taken: string[] | undefined;
	/** whether it says that the others were taken, if only by saying yes */
	isVouched: boolean;
	/** what it says of the whole; '' for nothing, or that all went well */
	said: string;
}

const PARTIAL = 207;

/** What an answer says, of which it has to be told whether it is a part. */
interface Stated {
	accepted: number | undefined;
	refused: number;
	faults: Fault[];
	saysYes: boolean;
}

/**
 * @param status of the response
 * @param listed what its lists say of those that it did not take
 * @returns what the answer took and what it did not, or undefined when it says nothing of a part that was refused
 */
export function partOf(
	status: number,
	payload: unknown,
	listed: Faults,
	change: Change,
	mapping: Mapping,
): Part | undefined {
	const levels = levelsOf(payload);
	const counts = new Counts(levels, change);
	const each = ofEach(payload, levels, change, mapping);
	const faults = distinct([...each.faults.list, ...listed.list]);
	const more = each.faults.more + listed.more;
	const accepted = counts.accepted ?? each.accepted;
	const stated = { refused: counts.refused, accepted, faults };
	const saysYes = isYes(levels, mapping);
	if (!isPart(status, { ...stated, saysYes }, change)) return undefined;
	const left =
		accepted !== undefined && change.sent !== undefined ? change.sent - accepted : undefined;
	const refused =
		left !== undefined && left > 0 ? left : Math.max(counts.refused, faults.length + more);
	const words = wordsIn(payload, mapping);
	const said = isGoodWord(words) ? '' : words;
	// Who is told behind those that are looked at is not known.
	const isVouched = accepted !== undefined || (saysYes && more === 0);
	const taken = takenIn(levels, change);
	return { accepted, refused: refused || undefined, faults, taken, isVouched, said };
}

function isPart(
	status: number,
	{ accepted, refused, faults, saysYes }: Stated,
	{ sent, isMany }: Change,
): boolean {
	// A refusal by status is whole, unless it says that something was taken.
	if (status >= 400) return isMany && accepted !== undefined && accepted > 0;
	if (refused > 0) return true;
	if (accepted !== undefined && sent !== undefined) return accepted < sent;
	if (status === PARTIAL) return true;
	if (faults.length === 0 || !isMany) return false;
	// What is said to be wrong may be about the request: it is about single ones where it says which.
	return accepted !== undefined || saysYes || faults.some(({ place }) => place !== undefined);
}

function isYes(levels: Level[], mapping: Mapping): boolean {
	const marks = marksIn(levels, mapping).filter(({ by }) => by !== 'error');
	return marks.length > 0 && marks.every(({ says }) => says === 'yes');
}

/** Those that were taken, where they are listed: the others were not. */
function takenIn(levels: Level[], { isDelete, isMany }: Change): string[] | undefined {
	const wanted = isDelete ? ['deleted', 'accepted'] : ['accepted'];
	const lists = levels
		.flatMap(({ fields }) => fields)
		.filter(({ name }) => wanted.includes(classOf(name, isMany) ?? ''))
		.map(({ value }) => value);
	const list = lists.find((one) => Array.isArray(one) && one.every((value) => !isRecord(value)));
	return Array.isArray(list) ? list.map(String) : undefined;
}

/** The same thing may be told in two lists. */
function distinct(faults: Fault[]): Fault[] {
	const known = new Map<string, Fault>();
	for (const fault of faults) {
		const key = keyOf(fault);
		if (!known.get(key)?.reason) known.set(key, fault);
	}
	return [...known.values()];
}

/** What two faults have in common that are the same: made of long texts as fast as of short ones. */
function keyOf({ place, values }: Fault): string {
	const counted = place ? `${place.isIndex ? 'index' : 'row'} ${place.number}` : '';
	return [counted, ...values.map((value) => `${value.length}:${value}`)].join(' ');
}
