import type { IDataObject } from 'n8n-workflow';
import { addField } from './mapping.cts';
import { failureOf, hintsOf, jsonOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const group = 'VIP customers';
const stage = useStage();

const send = async (item: IDataObject, missingProfileFields = 'ignore') =>
	await stage.run(stage.customers('upsert', group, { options: { missingProfileFields } }), {
		items: [item],
	});
const person = { email: 'ida@example.net', first_name: 'Ida' };

test.each([
	['a byte order mark', '\ufefffirst_name'],
	['a blank behind it', 'first_name '],
	['a non-breaking blank', '\u00a0first_name'],
	['an invisible blank', 'first_name\u200b'],
	['capitals', 'First_Name'],
	['all of it', '\ufeff FIRST_NAME\t'],
])('A field whose name has %s is the profile field', async (_what, name) => {
	const customer = { email: person.email, [name]: 'Ida' };
	for (const extra of ['ignore', 'refuse']) {
		const result = await send(customer, extra);
		expect(jsonOf(result)).toEqual([person]);
		expect(hintsOf(result)).toEqual([]);
	}
});

test('Composed and decomposed letters are the same', async () => {
	addField(stage, 'prénom', 'string');
	const result = await send({ ...person, ['Pre\u0301nom']: 'Ida' });
	expect(jsonOf(result)).toEqual([{ ...person, prénom: 'Ida' }]);
});

test('The exact name goes first, and the other one is named', async () => {
	const result = await send({ Email: 'other@example.net', ...person });
	expect(jsonOf(result)).toEqual([person]);
	expect(hintsOf(result)).toEqual([
		"The input field 'Email' was left out, though the profile field 'email' is called nearly so. Rename it to 'email' in the node before this one to send it.",
	]);
});

test('Where two fields may be meant, none is taken, and both are named', async () => {
	const result = await send({ ...person, City: 'Bern', 'city ': 'Basel' });
	expect(jsonOf(result)).toEqual([person]);
	expect(hintsOf(result)).toHaveLength(2);
	addField(stage, 'Tier', 'string');
	const other = await send({ ...person, TIER: 'A' });
	expect(jsonOf(other)).toEqual([person]);
	expect(hintsOf(other)).toEqual([expect.stringContaining("'TIER' was left out")]);
});

test.each([
	['first name', 'first_name'],
	['firstName', 'first_name'],
	['First-Name', 'first_name'],
	['lastname', 'last_name'],
	['emial', 'email'],
	['e-mail', 'email'],
	['emails', 'email'],
	['emal', 'email'],
	['cíty', 'city'],
	['loyalty_pionts', 'loyalty_points'],
])('%s is not taken for %s, but named', async (name, field) => {
	const customer: IDataObject = { email: person.email, first_name: 'Ida', city: 'Bern' };
	const { [field]: value = 1, ...others } = customer;
	const result = await stage.run(stage.customers('upsert', group, { sendAs: 'each' }), {
		items: [{ ...others, [name]: value }],
		onError: 'continueRegularOutput',
	});
	expect(hintsOf(result)).toEqual([expect.stringContaining(`'${name}' was left out`)]);
	expect(hintsOf(result)[0]).toContain(`the profile field '${field}'`);

	const refused = await send({ ...others, [name]: value }, 'refuse');
	expect(failureOf(refused).message).toBe(`The workspace has no profile field '${name}'`);
	expect(wordsOf(refused)).toContain(`'${name}' may be '${field}'.`);
});

test.each(['shoe_size', 'id', 'cities_visited', 'phone', 'mail', 'tie'])(
	'%s is another thing, and nothing is said of it',
	async (name) => {
		const result = await send({ ...person, [name]: 'x' });
		expect(jsonOf(result)).toEqual([person]);
		expect(hintsOf(result)).toEqual([]);
	},
);

test('A field that is nearly called as one that has its value is another thing', async () => {
	addField(stage, 'phone', 'string');
	const result = await send({ ...person, phone: '1', phone2: '2' });
	expect(jsonOf(result)).toEqual([{ ...person, phone: '1' }]);
	expect(hintsOf(result)).toEqual([]);
});

test('What many items have is said once, and no more than a person reads', async () => {
	const items = Array.from({ length: 50 }, (_, index) => ({
		...person,
		...{
			'last name': 'x',
			[`city${'\u200b'.repeat(index)}`]: 'a',
			[`CITY${' '.repeat(index)}`]: 'b',
		},
	}));
	const result = await stage.run(stage.customers('upsert', group), { items });
	const hints = hintsOf(result);
	expect(hints.length).toBeLessThanOrEqual(10);
	expect(hints.filter((hint) => hint.includes("'last name'"))).toHaveLength(1);
});

test('A name of an item is shown, and is no HTML', async () => {
	addField(stage, '<b>bold</b>', 'string');
	const [hint = ''] = hintsOf(await send({ ...person, '<b>bolt</b>': 'x' }));
	expect(hint).toContain('bolt');
	expect(hint).not.toMatch(/<b>/);
});

test('A near miss is named in the error, too, when what it stands for is missed', async () => {
	const result = await send({ email: 'ida@example.net', 'First Name': 'Ida' });
	expect(failureOf(result).message).toContain('first_name');
	expect(failureOf(result).description).toContain("The input field 'First Name' was left out");
});
