import { numberInEmail, personAt, type Person } from '../../tools/emulator/seed/people.cts';

const seed = 7;
const people = Array.from({ length: 2000 }, (_, number) => personAt(seed, number));

function textsOf({ firstName, lastName, city }: Person): string {
	return `${firstName} ${lastName} ${city}`;
}

test('a seed and a number make one person, here as everywhere', () => {
	expect(personAt(1, 0)).toEqual({
		email: 'olive_prevost69.1@example.com',
		firstName: 'Olive',
		lastName: 'Prevost',
		city: 'Dijon',
		airport: 'SCL',
		points: 2990,
		letter: 'C',
		born: '1950-11-28',
		lastSeen: '2025-06-07',
		amount: '338.70',
	});
});

test('it makes no difference who was made up before', () => {
	expect(personAt(seed, 1999)).toEqual(people[1999]);
	expect(personAt(seed, 3)).toEqual(people[3]);
});

test('another seed makes other people', () => {
	const others = people.map((_, number) => personAt(seed + 1, number));
	const same = others.filter(({ firstName }, number) => firstName === people[number]?.firstName);
	expect(same.length).toBeLessThan(people.length / 20);
});

test('the number stands in the e-mail address, which is plain ASCII', () => {
	for (const [number, { email }] of people.entries()) {
		expect(email).toMatch(/^[a-z0-9._-]+@example\.com$/);
		expect(numberInEmail(email)).toBe(number);
	}
	expect(numberInEmail('somebody@example.com')).toBeUndefined();
});

test.each([
	['ë', /ë/],
	['ł', /ł/],
	['ı', /ı/],
	['ß', /ß/],
	['an apostrophe', /'/],
	['a comma', /,/],
	['a hyphen', /-/],
	['Cyrillic letters', /\p{Script=Cyrillic}/u],
	['Chinese characters', /\p{Script=Han}/u],
])('among names and cities there is %s', (_what, letters) => {
	expect(people.some((person) => letters.test(textsOf(person)))).toBe(true);
});

test('days are days', () => {
	for (const { born, lastSeen } of people) {
		expect(born).toMatch(/^(19[5-9]\d|200[0-4])-\d\d-\d\d$/);
		expect(lastSeen).toMatch(/^202[2-5]-\d\d-\d\d$/);
	}
});
