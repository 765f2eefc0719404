import type { Fault } from './faults';
import { isRecord } from './json';

/** How an API may count what was sent: which value a number of its means, from 0; one that is not there for no value. */
export type Counting = (number: number) => number;

/** The faults of an answer by how their numbers are to be understood, since an answer counts in one way throughout. */
export type Kind = 'index' | 'thing' | 'row' | 'line';

const from =
	(first: number): Counting =>
	(number) =>
		number - first;

/** @returns how a fault's number is called; undefined where it has none */
export function kindOf({ place }: Fault): Kind | undefined {
	if (!place) return undefined;
	if (place.isIndex) return 'index';
	return (place.isInFile ? place.called : undefined) ?? 'thing';
}

/**
 * Which value the numbers of one kind mean. What is called an index counts from 0, and what is called a row from 1, unless
 * the numbers fit another way of counting only. In a file, a row may count the first line and may not, and a line may be
 * one of the text: where ways that fit mean different values, it is none of them.
 * @param faults of that kind
 * @param fits whether a fault may be about the value that it means when it is counted so
 * @param values as they were sent
 */
export function countingOf(
	kind: Kind,
	faults: Fault[],
	fits: (fault: Fault, counting: Counting) => boolean,
	values: unknown[],
): Counting | undefined {
	const fitting = (countings: Counting[]) =>
		countings.filter((counting) => faults.every((fault) => fits(fault, counting)));
	if (kind === 'index') return fitting([from(0), from(1)])[0];
	if (kind === 'thing') return fitting([from(1), from(0), from(2)])[0];
	const behindFirstLine = [from(2), ...linesOf(values)];
	if (kind === 'line') return agreed(fitting(behindFirstLine), faults);
	const usual = fitting([from(1), ...behindFirstLine]);
	return usual.length > 0 ? agreed(usual, faults) : fitting([from(0)])[0];
}

/** @returns one of the ways, where all of them mean the same values */
function agreed(countings: Counting[], faults: Fault[]): Counting | undefined {
	const [first, ...others] = countings;
	const isSame = ({ place }: Fault) =>
		place === undefined || others.every((other) => other(place.number) === first?.(place.number));
	return faults.every(isSame) ? first : undefined;
}

/** The lines of a file's text, where they are not its rows: a value with line breaks takes several of them. */
function linesOf(values: unknown[]): Counting[] {
	const heights = values.map(heightOf);
	if (heights.every((height) => height === 1)) return [];
	const places = heights.flatMap((height, place) => Array.from({ length: height }, () => place));
	return [(line) => places[line - 2] ?? -1];
}

function heightOf(value: unknown): number {
	const texts = isRecord(value) ? Object.values(value) : [];
	return texts.reduce<number>((height, text) => height + breaksIn(text), 1);
}

function breaksIn(text: unknown): number {
	return typeof text === 'string' ? (text.match(/\r\n|\r|\n/g)?.length ?? 0) : 0;
}
