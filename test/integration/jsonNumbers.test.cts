import { failureOf, jsonOf } from './results.cts';
import { byId, fieldOf, useStage } from './stage.cts';

const group = 'VIP customers';
const stage = useStage();

/** Numbers as JSON writes them, and what arrives. */
const numbers: Array<[string, unknown]> = [
	['0.30000000000000004', 0.1 + 0.2],
	['1e3', 1000],
	['-1.5E-7', -1.5e-7],
	['9007199254740991', 9007199254740991],
	['9007199254740993', '9007199254740993'],
	['12345678901234567890', '12345678901234567890'],
	['12345678901234567890.5', Number('12345678901234567890.5')],
	['1e400', '1e400'],
	['-1e400', '-1e400'],
];

test.each(numbers)('%s in Customer arrives as %p', async (text, value) => {
	const body = JSON.stringify({ code: 200 });
	stage.emulator.fault({ path: '/v1/customer/check', times: 1, status: 200, body });
	const customer = `\ufeff{"email": "ida@example.net", "n": ${text}, "list": [{"n": ${text}}]}\n`;
	const parameters = { sendAs: 'each', dataMode: 'json', customer };
	const result = await stage.run(stage.customers('upsert', group, parameters));
	expect(result.error).toBeUndefined();
	expect(stage.sentCustomers()).toEqual([
		[{ email: 'ida@example.net', n: value, list: [{ n: value }] }],
	]);
});

test.each(numbers)('%s in Custom Body Fields arrives as %p', async (text, value) => {
	const options = { customBodyFields: `{"extra": ${text}}` };
	await stage.run(stage.customers('countPages', group, { options }));
	const [request] = stage.emulator.requests().filter(({ path }) => path !== '/v1/auth');
	expect(fieldOf(request?.body, 'extra')).toBe(value);
});

test.each(numbers)('%s in an answer comes out as %p', async (text, value) => {
	const record = `{"customer_group_id":"1","name":"Readers","n":${text},"list":[${text}]}`;
	const brokenBody = `{"code":200,"customer_groups":[${record}]}`;
	stage.emulator.fault({ path: '/v1/cg', times: 1, brokenBody });
	const result = await stage.run({
		...stage.in(group),
		...{ resource: 'customerGroup', operation: 'getAll' },
	});
	expect(result.error).toBeUndefined();
	expect(jsonOf(result)).toMatchObject([{ n: value, list: [value] }]);
});

test('What JSON has no word for is refused by its place, before anything is sent', async () => {
	const parameters = stage.customers('upsert', group, {
		...{ sendAs: 'each', dataMode: 'json' },
		customer: '={{ { email: "ida@example.net", points: { total: 0 / 0 } } }}',
	});
	expect(failureOf(await stage.run(parameters))).toMatchObject({
		message: "'Customer' holds a value that JSON can't express",
		description: expect.stringMatching(/^points\.total is NaN\./) as string,
	});
	expect(stage.emulator.requests()).toEqual([]);
});

test('An ID that has lost digits as a number is refused by its label', async () => {
	const parameters = stage.customers('getAll', group, { customerGroup: byId('={{ $json.id }}') });
	const result = await stage.run(parameters, { items: [{ id: 2 ** 60 }] });
	expect(failureOf(result).message).toMatch(
		/^'Customer Group' holds the number 1152921504606847000/,
	);
	expect(stage.emulator.requests()).toEqual([]);
});
