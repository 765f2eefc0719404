import type { Faker } from '@faker-js/faker';
import { faker as german } from '@faker-js/faker/locale/de';
import { faker as english } from '@faker-js/faker/locale/en';
import { faker as french } from '@faker-js/faker/locale/fr';
import { faker as japanese } from '@faker-js/faker/locale/ja';
import { faker as polish } from '@faker-js/faker/locale/pl';
import { faker as russian } from '@faker-js/faker/locale/ru';
import { faker as turkish } from '@faker-js/faker/locale/tr';

/** How somebody made up is called, and where they live. */
export interface Identity {
	firstName: string;
	lastName: string;
	city: string;
	/** The names in plain ASCII, as they stand in an e-mail address. */
	account: string;
}

const poolSeed = 20261127;
const size = 1000;

// A fixed span: faker counts from today otherwise, and tomorrow's people would be others.
const birthdays = { from: '1950-01-01', to: '2004-12-31' };
const visits = { from: '2022-01-01', to: '2025-12-31' };

const languages = [english, french, german, japanese, polish, russian, turkish];

// With the state, as Americans write it: so there are cities with a comma too.
function cityOf(faker: Faker): string {
	const city = faker.location.city();
	return faker === english ? `${city}, ${faker.location.state({ abbreviated: true })}` : city;
}

function identityIn(faker: Faker): Identity {
	const sex = faker.person.sexType();
	const [firstName, lastName] = [faker.person.firstName(sex), faker.person.lastName(sex)];
	const account = faker.internet.username({ firstName, lastName }).toLowerCase();
	return { firstName, lastName, city: cityOf(faker), account };
}

function draw<Item>(faker: Faker, make: (faker: Faker) => Item, count: number): Item[] {
	faker.seed(poolSeed);
	return faker.helpers.multiple(() => make(faker), { count });
}

function isoDay(span: { from: string; to: string }): (faker: Faker) => string {
	return (faker) => faker.date.between(span).toISOString().slice(0, 10);
}

/**
 * From what people are put together, the same on every machine. It is drawn once: to seed faker for each person anew
 * takes more than ten times as long as to pick from here.
 */
export const pools = {
	identities: languages.flatMap((faker) =>
		draw(faker, identityIn, Math.ceil(size / languages.length)),
	),
	airports: draw(english, (faker) => faker.airline.airport().iataCode, size),
	/** yyyy-MM-dd */
	birthdays: draw(english, isoDay(birthdays), size),
	/** yyyy-MM-dd */
	visits: draw(english, isoDay(visits), size),
	/** With two decimals. */
	amounts: draw(english, (faker) => faker.finance.amount({ min: 10, max: 910 }), size),
};
