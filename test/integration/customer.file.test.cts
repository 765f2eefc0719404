import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { newest, newPeople } from './mapping.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage, type Stage } from './stage.cts';

const group = 'VIP customers';
const check = '/v1/customer/check';
const goOn = { onError: 'continueRegularOutput' } as const;
const asJson = { dataMode: 'json', customer: '={{ $json }}' };

const upsert = (stage: Stage, more: INodeParameters = {}) => stage.customers('upsert', group, more);
const checks = (stage: Stage) => stage.emulator.requests().filter(({ path }) => path === check);
const emailsSent = (stage: Stage) =>
	stage.sentCustomers().map((customers) => customers.map(({ email }) => email));

describe('A file of customers', () => {
	const stage = useStage();

	test('holds customers with the same fields, so that no cell is empty', async () => {
		await stage.run(upsert(stage), {
			items: [{ email: 'new.1@example.net', first_name: 'Zoë', city: 'Lagos' }],
		});
		const items = [
			{ email: 'new.2@example.net', first_name: 'Amara', city: 'Accra' },
			{ email: 'NEW.1@example.net', first_name: 'Zoé' },
			{ email: 'new.1@example.net', first_name: 'Zoé' },
		];
		await stage.run(upsert(stage), { items });
		const stored = stage.stored(group).map(({ profile_data }) => profile_data);
		expect(stored.find(({ email }) => email === 'new.1@example.net')).toEqual({
			email: 'new.1@example.net',
			first_name: 'Zoé',
			city: 'Lagos',
		});
		for (const { file = '' } of checks(stage)) expect(file).not.toMatch(/,,|,\r\n|^,/m);
	});

	/** Every other one has one more field. */
	const alternating = newPeople(6).map((person, index) =>
		index % 2 === 0 ? { ...person, city: 'Lagos' } : person,
	);

	test('is one for each set of fields where the customers are known to differ', async () => {
		const result = await stage.run(upsert(stage), { items: alternating });
		expect(jsonOf(result)).toEqual(alternating);
		expect(emailsSent(stage)).toEqual([
			[1, 3, 5].map((number) => `new.${number}@example.net`),
			[2, 4, 6].map((number) => `new.${number}@example.net`),
		]);
	});

	test('waits for an earlier one that may hold the same customer', async () => {
		const email = 'new.1@example.net';
		const items = [
			{ email, first_name: 'First', city: 'Lagos' },
			{ email: ` ${email.toUpperCase()} `, first_name: 'Second' },
			{ email, first_name: 'Third', city: 'Accra' },
		];
		await stage.run(upsert(stage), { items });
		const names = stage.sentCustomers().map((all) => all.map(({ first_name }) => first_name));
		expect(names).toEqual([['First'], ['Second'], ['Third']]);
	});

	test.each<[string, string[], INodeParameters]>([
		['no field is marked', [], {}],
		['two fields are marked', ['email', 'first_name'], {}],
		['the fields are not asked for', ['email'], asJson],
	])('keeps the order of the items where %s', async (_what, marked, more) => {
		mark(marked);
		await stage.run(upsert(stage, more), { items: alternating });
		expect(emailsSent(stage)).toEqual(alternating.map(({ email }) => [email]));
	});

	function mark(names: string[]): void {
		for (const field of stage.emulator.store.workspaces[0]?.fields ?? []) {
			field.unique_identifier = names.includes(field.field_name);
		}
	}

	test('keeps quotes, line breaks, zeros and what looks like a formula', async () => {
		const person = {
			email: 'o"reilly, jr@example.net',
			first_name: '=1+1',
			last_name: 'two\r\nlines; and "quotes"',
			city: '007',
			loyalty_points: 1e21,
		};
		const { error } = await stage.run(upsert(stage, asJson), { items: [person] });
		expect(error).toBeUndefined();
		expect(newest(stage, group, 1)).toEqual([person]);
	});

	test.each<[string, IDataObject, string]>([
		['nested', { city: { name: 'Lagos' } }, "The value of 'city' is an object"],
		['null', { city: null }, "The value of 'city' is empty"],
		['empty', { city: '' }, "The value of 'city' is empty"],
	])('holds no value that is %s: it says so, and the way out', async (_what, more, words) => {
		const [one = {}, other = {}] = newPeople(2);
		const items = [one, { ...other, ...more }];
		const result = await stage.run(upsert(stage, asJson), { items });
		expect(failureOf(result)).toMatchObject({ item: 1 });
		expect(failureOf(result).message).toContain(words);
		expect(failureOf(result).description).toMatch(/'Customer by Customer' or 'JSON List'/);
		expect(checks(stage)).toEqual([]);
		const goingOn = await stage.run(upsert(stage, asJson), { items, ...goOn });
		expect(jsonOf(goingOn).map(({ error }) => error === undefined)).toEqual([true, false]);
		expect(emailsSent(stage)).toEqual([['new.1@example.net']]);
	});

	test('travels with custom body fields, and gives the response', async () => {
		const options = { customBodyFields: '{"mode": "strict"}', includeResponse: true };
		const refused = await stage.run(upsert(stage, { options }), { items: newPeople(1) });
		expect(stage.sent(check, 'mode')).toEqual(['strict']);
		expect(failureOf(refused).message).toContain('mode');
		const more = { options: { includeResponse: true } };
		const taken = await stage.run(upsert(stage, more), { items: newPeople(2) });
		expect(jsonOf(taken)).toMatchObject([{ response: { accepted: 2 } }, { response: {} }]);
	});
});
