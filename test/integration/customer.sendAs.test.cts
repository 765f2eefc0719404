import type { INodeParameters } from 'n8n-workflow';
import { readDialect } from '../../tools/emulator/dialect.cts';
import { newest, newPeople } from './mapping.cts';
import { failureOf, jsonOf, originsOf, wordsOf } from './results.cts';
import { dialects, during, fieldOf, Stage, useStage } from './stage.cts';

const group = 'VIP customers';
const check = '/v1/customer/check';
const goOn = { onError: 'continueRegularOutput' } as const;
const asJson = { dataMode: 'json', customer: '={{ $json }}' };

const upsert = (stage: Stage, more: INodeParameters = {}) => stage.customers('upsert', group, more);
const checks = (stage: Stage) => stage.emulator.requests().filter(({ path }) => path === check);
const emailsSent = (stage: Stage) =>
	stage.sentCustomers().map((customers) => customers.map(({ email }) => email));

describe.each(dialects)('Send As, dialect %s', (dialect) => {
	const stage = useStage({ dialect });

	test.each(['csv', 'each', 'list'])('%s stores every item, in order', async (sendAs) => {
		const items = newPeople(7).map((person, index) => ({ ...person, loyalty_points: index }));
		const result = await stage.run(upsert(stage, { sendAs, options: { batchSize: 3 } }), { items });
		expect(jsonOf(result)).toEqual(items);
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(newest(stage, group, 7)).toEqual(items);
		const sizes = stage.sentCustomers().map(({ length }) => length);
		expect(sizes).toEqual(sendAs === 'each' ? [1, 1, 1, 1, 1, 1, 1] : [3, 3, 1]);
	});

	test('csv sends a form with the file last', async () => {
		const { workspace, customerGroup } = stage.in(group);
		await stage.run(upsert(stage), { items: newPeople(1) });
		const [request] = checks(stage);
		expect(fieldOf(request?.body, 'fields')).toEqual({
			[stage.nameOf('workspace_id')]: fieldOf(workspace, 'value'),
			[stage.nameOf('customer_group_id')]: fieldOf(customerGroup, 'value'),
		});
		expect(fieldOf(request?.body, 'files')).toMatchObject([
			{ name: stage.nameOf('file'), filename: 'customers.csv', type: 'text/csv' },
		]);
		expect(request?.file).toBe('email,first_name\r\nnew.1@example.net,Person 1\r\n');
	});

	test('each sends an object, and list a list', async () => {
		const items = newPeople(1);
		await stage.run(upsert(stage, { sendAs: 'each' }), { items });
		await stage.run(upsert(stage, { sendAs: 'list' }), { items });
		expect(stage.sent(check, 'customers')).toEqual([items[0], items]);
	});
});

describe('Customer by Customer', () => {
	const stage = useStage();
	const nameless = { email: 'no.name@example.net' };
	const [one = { email: '' }, other = one, third = one] = newPeople(3);
	const each = (more: INodeParameters = {}) => upsert(stage, { sendAs: 'each', ...more });

	test('stops at the first item that fails, and says how many are stored', async () => {
		const result = await stage.run(each(), { items: [one, nameless, other] });
		expect(failureOf(result)).toMatchObject({ item: 1 });
		expect(wordsOf(result)).toContain('first_name is required');
		expect(wordsOf(result)).toContain('1 customer is stored already.');
		expect(emailsSent(stage)).toEqual([[one.email], [nameless.email]]);
	});

	test('gives each item its own error with On Error: Continue', async () => {
		const items = [one, nameless, other, { ...third, loyalty_points: 'many' }];
		const result = await stage.run(each(asJson), { items, ...goOn });
		const errors = jsonOf(result).map(({ error }) => error);
		expect([errors[0], errors[2]]).toEqual([undefined, undefined]);
		expect(errors[1]).toContain('first_name is required');
		expect(errors[3]).toContain('is not a number');
		expect(checks(stage)).toHaveLength(4);
	});

	test('sends nested values, null and empty ones as they are', async () => {
		const customer = { ...one, city: null, last_name: '', more: { tags: ['a'] } };
		await stage.run(each(asJson), { items: [customer] });
		expect(stage.sent(check, 'customers')).toEqual([customer]);
	});
});

describe.each(['partial-accepted', 'partial-index'])('One customer, in %s', (dialect) => {
	const stage = useStage({ dialect });

	test('that is refused by a count is an error that counts nothing', async () => {
		const items = [{ email: 'no.name@example.net' }];
		const result = await stage.run(upsert(stage, { sendAs: 'each' }), { items });
		expect(failureOf(result)).toMatchObject({ item: 0 });
		expect(failureOf(result).message).toMatch(/^Nudgescribe refused the customer/);
		expect(failureOf(result).description).toMatch(/^The customer is not stored\./);
	});
});

describe.each([
	['file', ['csv']],
	['object', ['each']],
	['list', ['list']],
	['fileOrObject', ['csv', 'each']],
	['fileOrList', ['csv', 'list']],
])('An account that takes customers as %s only', (shapes, taken) => {
	const stage = during(new Stage(readDialect({ name: shapes, shapes }), {}));

	test.each(['csv', 'each', 'list'])('sent as %s', async (sendAs) => {
		const items = newPeople(2);
		const result = await stage.run(upsert(stage, { sendAs }), { items });
		if (taken.includes(sendAs)) {
			expect(jsonOf(result)).toEqual(items);
			expect(newest(stage, group, 2)).toEqual(items);
			return;
		}
		expect(failureOf(result).message).toMatch(/have to be sent|has to be sent|^.*: Send /);
		expect(failureOf(result).description).toContain("as 'Send As' says");
		expect(stage.stored(group)).toHaveLength(41);
	});
});
