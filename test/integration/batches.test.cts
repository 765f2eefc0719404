import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { newest, newPeople } from './mapping.cts';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { byId, useStage, type Stage } from './stage.cts';

const group = 'VIP customers';
const check = '/v1/customer/check';
const goOn = { onError: 'continueRegularOutput' } as const;

const upsert = (stage: Stage, more: INodeParameters = {}) => stage.customers('upsert', group, more);
const requests = (stage: Stage) => stage.sent(check, 'workspace_id').length;

/** People of whom one lacks a field that only the API can miss. */
function peopleWithFaultAt(count: number, fault: number): IDataObject[] {
	return newPeople(count).map(({ email, ...rest }, index) =>
		index === fault ? { email } : { email, ...rest },
	);
}

describe('A list that is refused', () => {
	const stage = useStage();
	const upsert = () => stage.customers('upsert', group, { sendAs: 'list' });

	test('names the item at fault, and what is stored already: number 550 of 600', async () => {
		const items = peopleWithFaultAt(600, 550);
		const result = await stage.run(upsert(), { items });
		expect(failureOf(result)).toMatchObject({
			message: 'Nudgescribe refused the request: Customer 51: first_name is required',
			item: 550,
		});
		expect(failureOf(result).description).toContain(
			'It is about the input item 550, counted from 0.',
		);
		expect(failureOf(result).description).toContain('500 customers are stored already.');
	});

	test('blames no item when the words do not tell which', async () => {
		const body = JSON.stringify({ message: 'A value is too long' });
		stage.emulator.fault({ path: check, times: 9, status: 400, body });
		const result = await stage.run(upsert(), { items: newPeople(5) });
		const { item, description } = failureOf(result);
		expect(item).toBeUndefined();
		expect(description).toContain('It is about the input items 0 to 4, counted from 0.');
		expect(description).toContain(
			"With 'On Error' set to 'Continue', the items at fault are found.",
		);
	});

	test.each([
		['a path', { errors: [{ field: 'customers[3].email', message: 'is bad' }] }],
		['an index', { errors: [{ index: 3, message: 'is bad' }] }],
		['a row', { errors: [{ row: 4, message: 'is bad' }] }],
		['a value', { message: 'new.4@example.net is bad' }],
	])('names the item by %s', async (_what, body) => {
		stage.emulator.fault({ path: check, times: 9, status: 422, body: JSON.stringify(body) });
		const result = await stage.run(upsert(), { items: newPeople(5) });
		expect(failureOf(result).item).toBe(3);
		expect(failureOf(result).message).toContain('is bad');
	});
});

describe.each(['default', 'older', 'says-no-in-200', 'django', 'plain-text'])(
	'An unknown group, account %s,',
	(dialect) => {
		const stage = useStage({ dialect });
		const customerGroup = byId('gone-1');

		test.each([500, 25, 1])('costs few requests for 500 items, %d at a time', async (batchSize) => {
			const parameters = upsert(stage, { customerGroup, options: { batchSize } });
			const result = await stage.run(parameters, { items: newPeople(500), ...goOn });
			expect(requests(stage)).toBeLessThanOrEqual(20);
			expect(result.items).toHaveLength(500);
			for (const { error } of jsonOf(result)) expect(error).toContain('gone-1');
		});
	},
);

describe('Refusals that are about everything', () => {
	const stage = useStage();

	test.each([
		[400, 'The usage quota is exceeded'],
		[402, 'Pay first'],
		[403, 'No right'],
		[400, 'Your plan does not permit it: permission denied'],
	])('are not halved: %d %s', async (status, message) => {
		const body = JSON.stringify({ message });
		stage.emulator.fault({ path: check, times: 999, status, body });
		const result = await stage.run(upsert(stage), { items: newPeople(300), ...goOn });
		expect(requests(stage)).toBeLessThanOrEqual(2);
		for (const { error } of jsonOf(result)) expect(error).toContain(message);
	});

	test('that are all alike and name nothing end after a few', async () => {
		const body = JSON.stringify({ message: 'No' });
		stage.emulator.fault({ path: check, times: 9999, status: 400, body });
		const result = await stage.run(upsert(stage), { items: newPeople(500), ...goOn });
		expect(requests(stage)).toBeLessThanOrEqual(20);
		expect(jsonOf(result).at(-1)?.message).toContain('so the rest was not sent');
	});
});

describe('A request that is too large', () => {
	const stage = useStage();
	const refuseAbove = (size: number) => {
		const body = JSON.stringify({ message: 'Payload too large' });
		// The whole, and its halves, until they are small enough.
		stage.emulator.fault({ path: check, times: size, status: 413, body });
	};

	test.each([undefined, 'continueRegularOutput' as const])(
		'is split, On Error: %s',
		async (onError) => {
			refuseAbove(2);
			const items = newPeople(8);
			const result = await stage.run(upsert(stage), { items, onError });
			expect(result.error).toBeUndefined();
			expect(jsonOf(result)).toEqual(items);
			expect(newest(stage, group, 8)).toEqual(items);
		},
	);

	test('with one customer in it says what to do', async () => {
		refuseAbove(99);
		const result = await stage.run(upsert(stage), { items: newPeople(1) });
		expect(wordsOf(result)).toContain('Payload too large');
		expect(wordsOf(result)).toContain("Lower 'Batch Size' in the options.");
	});
});
