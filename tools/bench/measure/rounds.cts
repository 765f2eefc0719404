import { faker } from '@faker-js/faker/locale/en';
import { median } from './median.cts';

/** What one run took. */
export interface Sample {
	/** In milliseconds. */
	time: number;
	/** Time on the processor, of all threads together, in milliseconds. */
	cpu: number;
	/** The peak of memory above what was resident before, in bytes. */
	memory: number;
}

/** Something that is compared with others. */
export interface Contender {
	name: string;
	/** Does the work once. */
	run: () => Promise<Sample>;
}

/** What a contender took: the runs, in the order in which they were made, and the median of each figure. */
export interface Measurement extends Sample {
	runs: Sample[];
}

const shuffleSeed = 20261124;

/** How often each contender runs, besides a first run that does not count. */
export const rounds = 5;

function shuffled<Item>(items: Item[]): Item[] {
	faker.seed(shuffleSeed);
	return faker.helpers.shuffle(items);
}

/**
 * Lets each contender do its work several times, in a shuffled order that is the same each time, so that what else
 * the machine does meets all of them alike.
 *
 * @param contenders all with different names
 * @param isWarm whether a contender has done its work before: otherwise, each does it once first, which does not count
 * @returns what each took, by its name
 */
export async function compare<Name extends string>(
	contenders: (Contender & { name: Name })[],
	isWarm = false,
): Promise<Record<Name, Measurement>> {
	const runs = new Map<Name, Sample[]>(contenders.map(({ name }) => [name, []]));
	if (!isWarm) for (const { run } of contenders) await run();
	const order = shuffled(Array.from({ length: rounds }, () => contenders).flat());
	for (const { name, run } of order) runs.get(name)?.push(await run());
	const measured = [...runs].map(([name, samples]) => [name, measurementOf(samples)]);
	return Object.fromEntries(measured) as Record<Name, Measurement>;
}

function measurementOf(runs: Sample[]): Measurement {
	return {
		runs,
		time: median(runs.map(({ time }) => time)),
		cpu: median(runs.map(({ cpu }) => cpu)),
		memory: median(runs.map(({ memory }) => memory)),
	};
}
