import type { INodeParameters } from 'n8n-workflow';
import { csvItem } from '../engine/binary.cts';
import { newest, newPeople } from './mapping.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage, type Stage } from './stage.cts';

const group = 'VIP customers';
const check = '/v1/customer/check';
const goOn = { onError: 'continueRegularOutput' } as const;

const upsert = (stage: Stage, more: INodeParameters = {}) => stage.customers('upsert', group, more);

describe('An item without values', () => {
	const stage = useStage();

	test('is left out, and stops no other', async () => {
		const [one = {}, other = {}] = newPeople(2);
		const items = [one, { email: '', first_name: '' }, other];
		const result = await stage.run(upsert(stage), { items });
		expect(jsonOf(result)).toEqual([
			one,
			{ skipped: true, reason: 'The customer has no values' },
			other,
		]);
		expect(newest(stage, group, 2)).toEqual([one, other]);
	});

	test('is an error when no item has any', async () => {
		const result = await stage.run(upsert(stage), { items: [{ other: 1 }, { other: 2 }] });
		expect(failureOf(result)).toMatchObject({ message: 'The customer has no values', item: 0 });
		expect(stage.sent(check, 'workspace_id')).toEqual([]);
	});
});

describe('Items whose options differ', () => {
	const stage = useStage();

	test('go out in their order: the last value of a customer lasts', async () => {
		const takes = [500, 2, 500].map((size, index) => ({
			email: 'twice@example.net',
			first_name: `Take ${index + 1}`,
			size,
		}));
		const parameters = upsert(stage, { options: { batchSize: '={{ $json.size }}' } });
		await stage.run(parameters, { items: takes });
		const stored = stage.stored(group).map(({ profile_data }) => profile_data);
		expect(stored.find(({ email }) => email === 'twice@example.net')?.first_name).toBe('Take 3');
	});
});

describe('Items that failed', () => {
	const stage = useStage();
	const message = 'A value is too long';

	test('keep what to do, the status and the files', async () => {
		stage.emulator.fault({ path: check, times: 9, status: 422, body: JSON.stringify({ message }) });
		const file = await csvItem('email,first_name\nnathan@example.net,Nathan\n');
		const result = await stage.run(stage.customers('upload', group), { items: [file], ...goOn });
		expect(jsonOf(result)).toEqual([
			{
				error: `Nudgescribe refused the request: ${message}`,
				message: expect.stringMatching(/^Correct the file.* answered with status 422\.$/) as string,
				details: { status: 422 },
			},
		]);
		expect(result.items[0]?.binary).toEqual(file.binary);
	});

	test('reach the error output with all that, and with what came in', async () => {
		stage.emulator.fault({ path: check, times: 9, status: 422, body: JSON.stringify({ message }) });
		const file = await csvItem('email,first_name\nnathan@example.net,Nathan\n');
		const items = [{ ...file, json: { order: 7 } }];
		const parameters = stage.customers('upload', group);
		const { outputs } = await stage.run(parameters, { items, onError: 'continueErrorOutput' });
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]?.[0]?.json).toEqual({
			order: 7,
			error: `Nudgescribe refused the request: ${message}`,
			message: expect.stringContaining('status 422') as string,
		});
		expect(outputs[1]?.[0]?.binary).toEqual(file.binary);
	});
});

describe('Create or Update', () => {
	const stage = useStage();

	test('offers the answer of its request', async () => {
		const parameters = upsert(stage, { options: { includeResponse: true } });
		const items = newPeople(2);
		expect(jsonOf(await stage.run(parameters, { items }))).toEqual(
			items.map((item) => ({ ...item, response: { accepted: 2 } })),
		);
	});
});
