import { classOf } from './counts';
import type { Change } from './counts';
import { isTold, levelsOf } from './envelope';
import type { Level } from './envelope';
import { faultOf, faultsIn, isFault } from './faults';
import type { Fault, Faults } from './faults';
import { isRecord } from './json';
import { mostFaults } from './listed';
import type { Mapping } from './mapping';
import { isGoodWord, marksIn } from './marks';

/** So many entries of a list are looked at, and more where more things were sent. */
const MOST_ENTRIES = 10_000;

/** What a list says that tells what became of each thing. */
interface Each {
	/** how many were taken */
	accepted: number | undefined;
	faults: Faults;
}

const NOTHING: Each = { accepted: undefined, faults: { list: [], more: 0 } };

/** Where an answer lists what became of each thing: those that it did not take, and how many it took. */
export function ofEach(payload: unknown, levels: Level[], change: Change, mapping: Mapping): Each {
	const { sent, isMany } = change;
	const values = levels
		.flatMap(({ fields }) => fields)
		.filter(({ name, plain }) => !isTold(plain) && !classOf(name, isMany))
		.map(({ value }) => value);
	const whole = isMany ? [payload, ...values].find(isListOfRecords) : undefined;
	if (!whole) return NOTHING;
	// What comes behind as many as were sent is not about them.
	const list = whole.slice(0, Math.max(sent ?? 0, MOST_ENTRIES));
	const marks = list.map((one) => marksIn(levelsOf(one), mapping).map(({ says }) => says));
	const most = mostFaults(change);
	if (!marks.some((each) => each.length > 0)) {
		const faults = list.every(isFault) ? faultsIn(list, mapping, most) : NOTHING.faults;
		const isSaid = ({ reason }: Fault) => !isGoodWord(reason);
		return { accepted: undefined, faults: { ...faults, list: faults.list.filter(isSaid) } };
	}
	const isOfAll = whole.length === sent;
	const refused = [...marks.keys()].filter((number) => marks[number]?.includes('no'));
	const faults = refused.slice(0, most).map((number) => {
		const place = isOfAll ? { place: { number, isIndex: true }, values: [] } : {};
		return { ...faultOf(list[number], mapping), ...place };
	});
	const accepted = isOfAll ? list.length - refused.length : undefined;
	return { accepted, faults: { list: faults, more: refused.length - faults.length } };
}

function isListOfRecords(value: unknown): value is unknown[] {
	return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}
