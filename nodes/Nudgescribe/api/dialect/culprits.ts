import { countingOf, kindOf } from './countings';
import type { Counting, Kind } from './countings';
import type { Fault } from './faults';
import { isRecord } from './json';

/**
 * Finds out which of the values that were sent together the faults are about. A value that the answer repeats tells it;
 * else a number does, by the way in which the answer counts. Where nothing fits, no value is blamed: a wrong one would
 * leave the right one green.
 * @param values as they were sent: IDs, or customers
 * @returns the reasons by the places of the values, from 0
 */
export function culpritsAmong(faults: Fault[], values: unknown[]): Map<number, string> {
	const places = new Places(values);
	const countings = countingsOf(faults, places, values);
	const culprits = new Map<number, string>();
	for (const fault of faults) {
		const counting = countings.get(kindOf(fault));
		const byNumber = fault.place && counting?.(fault.place.number);
		const found = byNumber === undefined ? places.of(fault) : [byNumber];
		for (const at of found) culprits.set(at, culprits.get(at) ?? fault.reason);
	}
	return culprits;
}

function countingsOf(
	faults: Fault[],
	places: Places,
	values: unknown[],
): Map<Kind | undefined, Counting> {
	const countings = new Map<Kind | undefined, Counting>();
	for (const kind of ['index', 'thing', 'row', 'line'] as const) {
		const ofKind = faults.filter((fault) => kindOf(fault) === kind);
		if (ofKind.length === 0) continue;
		const fits = (fault: Fault, counting: Counting) => places.fits(fault, counting);
		const counting = countingOf(kind, ofKind, fits, values);
		if (counting) countings.set(kind, counting);
	}
	return countings;
}

/** The values that were sent, by what tells them apart. */
class Places {
	private readonly byText = new Map<string, number | undefined>();

	private readonly byFault = new Map<Fault, number[]>();

	constructor(private readonly values: unknown[]) {
		for (const [place, value] of values.entries()) {
			for (const text of textsOf(value)) {
				const known = this.byText.get(text);
				// A text of two values tells neither.
				this.byText.set(text, this.byText.has(text) && known !== place ? undefined : place);
			}
		}
	}

	/** @returns the values that a fault repeats something of: words may name several */
	of(fault: Fault): number[] {
		const known = this.byFault.get(fault) ?? this.find(fault);
		this.byFault.set(fault, known);
		return known;
	}

	private find({ values, reason }: Fault): number[] {
		const found = new Set(values.flatMap((text) => this.byText.get(text) ?? []));
		if (found.size === 0) {
			for (const word of reason.match(/[^\s'",;:()[\]]{3,}/g)?.slice(0, 60) ?? []) {
				const place = this.byText.get(word.replace(/\.$/, ''));
				if (place !== undefined) found.add(place);
			}
		}
		return [...found];
	}

	/** Whether a fault's number is a place, counted in that way, and is not that of another value than it repeats. */
	fits(fault: Fault, counting: Counting): boolean {
		if (!fault.place) return true;
		const place = counting(fault.place.number);
		if (place < 0 || place >= this.values.length) return false;
		const repeated = this.of(fault);
		return repeated.length === 0 || repeated.includes(place);
	}
}

/** What tells a value from others: an ID, or the longer texts of a customer. */
function textsOf(value: unknown): string[] {
	if (!isRecord(value)) return [String(value)];
	return Object.values(value)
		.filter((one) => typeof one === 'string' || typeof one === 'number')
		.map(String)
		.filter((text) => text.length >= 3);
}

/** Names that stand in sentences also where they are not about a value. */
const COMMON = /^(name|group|customer|workspace|status|type|data|value|message|id|email)$/;

/** @returns whether words repeat one of the values that were sent, or the name of a field in them */
export function mentions(words: string, values: unknown[]): boolean {
	const said = new Set(
		words.match(/[\p{L}\p{N}_@.+-]{3,}/gu)?.map((one) => one.replace(/\.$/, '')),
	);
	if (said.size === 0) return false;
	return values.some((value) => {
		const names = isRecord(value) ? Object.keys(value).filter((name) => !COMMON.test(name)) : [];
		return [...names, ...textsOf(value)].some((text) => said.has(text));
	});
}
