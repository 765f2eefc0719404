import { mulberry32 } from './random.cts';

/** Each name as it is written, and as it stands in an e-mail address. */
const firstNames: [string, string][] = [
	['Nathan', 'nathan'],
	['Zoë', 'zoe'],
	['José', 'jose'],
	['Łukasz', 'lukasz'],
	['Søren', 'soren'],
	['Amara', 'amara'],
	['Björn', 'bjorn'],
	['Chloé', 'chloe'],
	['Daniel', 'daniel'],
	['Elif', 'elif'],
	['Fatima', 'fatima'],
	['Grace', 'grace'],
	['Hana', 'hana'],
	['Ibrahim', 'ibrahim'],
	['Jürgen', 'jurgen'],
	['Kateřina', 'katerina'],
	['Liam', 'liam'],
	['美咲', 'misaki'],
	['Noah', 'noah'],
	['Ольга', 'olga'],
	['Priya', 'priya'],
	['Renée', 'renee'],
	['Siobhán', 'siobhan'],
	['Tomás', 'tomas'],
	['Ursula', 'ursula'],
];

const lastNames: [string, string][] = [
	['Smith', 'smith'],
	["O'Connor", 'oconnor'],
	['Müller', 'muller'],
	['García', 'garcia'],
	['Nowak', 'nowak'],
	['Ferreira', 'ferreira'],
	['Jensen', 'jensen'],
	['Okafor', 'okafor'],
	['Dvořák', 'dvorak'],
	['Nguyễn', 'nguyen'],
	['Rossi', 'rossi'],
	['Tanaka', 'tanaka'],
	['Lefèvre', 'lefevre'],
	['Andersson', 'andersson'],
	['Yılmaz', 'yilmaz'],
	['Brown', 'brown'],
	['Patel', 'patel'],
	['van der Berg', 'vanderberg'],
	['Çelik', 'celik'],
	['Williams', 'williams'],
];

const cities = [
	'London',
	'Zürich',
	'São Paulo',
	'Kraków',
	'København',
	'Lagos',
	'Malmö',
	'Lyon',
	'Boston',
	'İzmir',
	'Montréal',
	'Dublin',
	'Praha',
	'東京',
	'Köln',
	'Lisboa',
	'Mumbai',
	'Reykjavík',
	'Washington, D.C.',
	'Porto',
];

const airports = [
	'LHR',
	'ZRH',
	'GRU',
	'KRK',
	'CPH',
	'LOS',
	'MMX',
	'LYS',
	'BOS',
	'ADB',
	'YUL',
	'DUB',
];

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

function isoDay(firstYear: number, years: number, next: () => number): string {
	const year = firstYear + Math.floor(next() * years);
	const month = 1 + Math.floor(next() * 12);
	const day = 1 + Math.floor(next() * 28);
	return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/**
 * Makes up a person; the same seed and number always make the same one.
 *
 * @param seed sets one list of people apart from another
 * @param number the person's place in the list, from 0; it stands in the e-mail address
 */
export function personAt(seed: number, number: number): Person {
	const next = mulberry32(seed ^ Math.imul(number + 1, 0x9e3779b1));
	const pick = <Item,>(items: Item[], fallback: Item): Item =>
		items[Math.floor(next() * items.length)] ?? fallback;
	const [firstName, first] = pick(firstNames, ['Nathan', 'nathan']);
	const [lastName, last] = pick(lastNames, ['Smith', 'smith']);
	return {
		email: `${first}.${last}.${number + 1}@example.com`,
		firstName,
		lastName,
		city: pick(cities, 'London'),
		airport: pick(airports, 'LHR'),
		points: Math.floor(next() * 10_000),
		letter: pick(['A', 'B', 'C', 'D'], 'A'),
		born: isoDay(1950, 55, next),
		lastSeen: isoDay(2022, 4, next),
		amount: (next() * 900 + 10).toFixed(2),
	};
}

/** The place in its list of the person with this e-mail address, if the list holds such a person at all. */
export function numberInEmail(email: string): number | undefined {
	const found = /\.(\d+)@example\.com$/.exec(email);
	return found ? Number(found[1]) - 1 : undefined;
}
