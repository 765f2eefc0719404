import type { INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();

const upsertJson = (customer: string) =>
	stage.customers('upsert', 'VIP customers', { dataMode: 'json', customer });

describe.each([
	['cut off', '{"email": "a@example.com"', /JSON/],
	['with single quotes', "{'email': 'a@example.com'}", /JSON/],
	['a list', '[{"email": "a@example.com"}]', /not an object/],
	['a text', '"a@example.com"', /not an object/],
	['null', 'null', /not an object/],
])('JSON that is %s', (_kind, json, reason) => {
	test("in 'Customer' is told, and nothing is sent", async () => {
		const result = await stage.run(upsertJson(`=${json}`));
		const { kind, message, description, item } = failureOf(result);
		expect([kind, message, item]).toEqual([
			'NodeOperationError',
			"'Customer' is not a JSON object",
			0,
		]);
		expect(description).toMatch(reason);
		expect(description).toContain(`Enter something like {"name": "value"} in 'Customer'.`);
		expect(stage.emulator.requests()).toEqual([]);
	});

	test.each([
		['customer', 'getAll', {}],
		['customer', 'countPages', {}],
		['customer', 'upsert', {}],
		['customer', 'delete', { customerIds: 'cus_1' }],
		['customer', 'upload', {}],
		['customerGroup', 'create', { name: 'New' }],
		['customerGroup', 'getAll', {}],
		['customerGroup', 'update', { name: 'New' }],
		['customerGroup', 'delete', {}],
	])(
		"in 'Custom Body Fields' of %s: %s is told, and nothing is sent",
		async (resource, operation, fields) => {
			const place = stage.in('VIP customers');
			const options = { customBodyFields: `=${json}` };
			const result = await stage.run(
				{ resource, operation, ...place, ...fields, options },
				{ items: [{ email: 'a@example.com', first_name: 'A' }] },
			);
			const { kind, message, item } = failureOf(result);
			expect([kind, message, item]).toEqual([
				'NodeOperationError',
				"'Custom Body Fields' is not a JSON object",
				0,
			]);
			expect(stage.emulator.requests()).toEqual([]);
		},
	);
});

test('of three customers, the one whose JSON is not readable is left out with On Error: Continue', async () => {
	const good = (name: string) => `{"email":"${name}@example.com","first_name":"${name}"}`;
	const items = [{ text: good('amara') }, { text: '{' }, { text: good('chloe') }];
	const result = await stage.run(upsertJson('={{ $json.text }}'), {
		items,
		onError: 'continueRegularOutput',
	});
	expect(jsonOf(result)[1]).toEqual({
		error: "'Customer' is not a JSON object",
		message: expect.stringContaining("in 'Customer'") as string,
	});
	expect(originsOf(result.items)).toEqual([0, 1, 2]);
	const emails = stage.stored('VIP customers').map(({ profile_data }) => profile_data.email);
	expect(emails.slice(-2)).toEqual(['amara@example.com', 'chloe@example.com']);
	expect(stage.calls()).toEqual(['POST /v1/customer/check']);
});

test('with On Error: Stop, not one of the customers is sent when one is not readable', async () => {
	const items = [{ text: '{"email":"a@example.com","first_name":"A"}' }, { text: '{' }];
	const result = await stage.run(upsertJson('={{ $json.text }}'), { items });
	expect(failureOf(result).item).toBe(1);
	expect(stage.emulator.requests()).toEqual([]);
});

test.each<[string, INodeParameters, string]>([
	[
		'a customer without values',
		{ operation: 'upsert', dataMode: 'json', customer: '={{ {} }}' },
		'The customer has no values',
	],
	[
		'no customer IDs',
		{ operation: 'delete', customerIds: '={{ $json.x }}' },
		"'Customer IDs' is empty",
	],
	[
		'a list of no customer IDs',
		{ operation: 'delete', customerIds: '={{ [] }}' },
		"'Customer IDs' is empty",
	],
	['a limit of 0', { operation: 'getAll', limit: '={{ 0 }}' }, "'Limit' is not a number from 1 up"],
	[
		'a limit of words',
		{ operation: 'getAll', limit: '={{ "ten" }}' },
		"'Limit' is not a number from 1 up",
	],
	[
		'a batch size of 0',
		{ operation: 'delete', customerIds: 'x', options: { batchSize: '={{ 0 }}' } },
		"'Batch Size' is not a number from 1 up",
	],
	[
		'no pages at once',
		{ operation: 'getAll', options: { requestsAtOnce: '={{ -1 }}' } },
		"'Requests at Once' is not a number from 1 up",
	],
	[
		'a timeout of nothing',
		{ operation: 'countPages', options: { timeout: '={{ "" }}' } },
		"'Timeout' is not a number from 1 up",
	],
	[
		'a group without a name',
		{ resource: 'customerGroup', operation: 'create', name: '={{ $json.x }}' },
		"'Name' is empty",
	],
])('%s is told, and nothing is sent', async (_case, parameters, message) => {
	const result = await stage.run({
		resource: 'customer',
		...stage.in('VIP customers'),
		...parameters,
	});
	expect(failureOf(result)).toMatchObject({ kind: 'NodeOperationError', message, item: 0 });
	expect(failureOf(result).description).not.toBe('');
	expect(stage.emulator.requests()).toEqual([]);
});
