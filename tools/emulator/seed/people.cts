import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { pools } from './pools.cts';
import { stableNumber } from './stable.cts';

/** Somebody made up, from whom the values of a customer and the words of a message are taken. */
export interface Person {
	email: string;
	firstName: string;
	lastName: string;
	city: string;
	airport: string;
	points: number;
	letter: string;
	/** yyyy-MM-dd */
	born: string;
	/** yyyy-MM-dd */
	lastSeen: string;
	/** With two decimals. */
	amount: string;
}

const letters = ['A', 'B', 'C', 'D'];

/**
 * Makes up a person; the same seed and number always make the same one.
 *
 * @param seed sets one list of people apart from another
 * @param number the person's place in the list, from 0; it stands in the e-mail address
 */
export function personAt(seed: number, number: number): Person {
	const generator = xoroshiro128plus(stableNumber(seed, number));
	const pick = <Item,>(pool: Item[]): Item => {
		const item = pool[uniformInt(generator, 0, pool.length - 1)];
		if (item === undefined) throw new Error('There is nothing to pick from');
		return item;
	};
	const { firstName, lastName, city, account } = pick(pools.identities);
	return {
		email: `${account}.${number + 1}@example.com`,
		firstName,
		lastName,
		city,
		airport: pick(pools.airports),
		points: uniformInt(generator, 0, 9999),
		letter: pick(letters),
		born: pick(pools.birthdays),
		lastSeen: pick(pools.visits),
		amount: pick(pools.amounts),
	};
}

/** The place in its list of the person with this e-mail address, if the list holds such a person at all. */
export function numberInEmail(email: string): number | undefined {
	const found = /\.(\d+)@example\.com$/.exec(email);
	return found ? Number(found[1]) - 1 : undefined;
}
