import type { Fault } from './faults';
import { isRecord } from './json';

/**
 * Finds out which of the values that were sent together the faults are about. A value that the answer repeats tells it;
 * else a number does: what is called an index counts from 0, and what is called a row from 1, unless the numbers fit
 * another way of counting only. Where nothing fits, no value is blamed: a wrong one would leave the right one green.
 * @param values as they were sent: IDs, or customers
 * @returns the reasons by the places of the values, from 0
 */
export function culpritsAmong(faults: Fault[], values: unknown[]): Map<number, string> {
	const places = new Places(values);
	const bases = {
		index: firstThatFits(
			faults.filter(({ place }) => place?.isIndex === true),
			[0, 1],
			places,
		),
		row: firstThatFits(
			faults.filter(({ place }) => place?.isIndex === false),
			[1, 0, 2],
			places,
		),
	};
	const culprits = new Map<number, string>();
	for (const fault of faults) {
		const base = fault.place?.isIndex ? bases.index : bases.row;
		const byNumber = fault.place && base !== undefined ? fault.place.number - base : undefined;
		const found = byNumber === undefined ? places.of(fault) : [byNumber];
		for (const at of found) culprits.set(at, culprits.get(at) ?? fault.reason);
	}
	return culprits;
}

/** @returns the number that the API counts the first value by, the most usual one first; undefined where none fits */
function firstThatFits(faults: Fault[], bases: number[], places: Places): number | undefined {
	return bases.find((base) => faults.every((fault) => places.fits(fault, base)));
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

	/** Whether a fault's number is a place, counted from that base, and is not that of another value than it repeats. */
	fits(fault: Fault, base: number): boolean {
		if (!fault.place) return true;
		const place = fault.place.number - base;
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
