import type { INodeParameters } from 'n8n-workflow';
import type { Fault } from '../../tools/emulator/server.cts';
import { csvItem } from '../engine/binary.cts';
import type { RunResult } from '../engine/run.cts';
import { failureOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();
const unknown =
	'It is not known whether Nudgescribe carried it out: look there before you run this again.';
const now = { 'retry-after': '0' };

interface Write {
	path: string;
	parameters: INodeParameters;
}

const writes: Record<string, Write> = {
	'Customer: Create or Update': {
		path: '/v1/customer/check',
		parameters: {
			resource: 'customer',
			operation: 'upsert',
			dataMode: 'json',
			customer: '={{ { email: "new@example.net", first_name: "New" } }}',
		},
	},
	'Customer: Upload File': {
		path: '/v1/customer/check',
		parameters: {
			resource: 'customer',
			operation: 'upload',
			options: { skipColumnCheck: true },
		},
	},
	'Customer: Delete': {
		path: '/v1/customer',
		parameters: { resource: 'customer', operation: 'delete', customerIds: '={{ $json.id }}' },
	},
	'Customer Group: Create': {
		path: '/v1/cg',
		parameters: { resource: 'customerGroup', operation: 'create', name: 'New' },
	},
	'Customer Group: Update': {
		path: '/v1/cg',
		parameters: { resource: 'customerGroup', operation: 'update', name: 'New' },
	},
	'Customer Group: Delete': {
		path: '/v1/cg',
		parameters: { resource: 'customerGroup', operation: 'delete' },
	},
};

describe.each(Object.entries(writes))('%s', (_name, { path, parameters }) => {
	const write = async (fault: Fault): Promise<RunResult> => {
		stage.emulator.fault({ path, ...fault });
		const [customer] = stage.stored('VIP customers');
		const { binary } = await csvItem('email,first_name\nnew@example.net,New\n');
		const item = { json: { id: customer?.customer_id ?? '' }, ...(binary && { binary }) };
		return await stage.run({ ...stage.in('VIP customers'), ...parameters }, { items: [item] });
	};

	test.each<[string, Fault]>([
		['after Retry-After: 0', { times: 1, status: 429, headers: now }],
		['after Retry-After: 1', { times: 1, status: 429, headers: { 'retry-after': '1' } }],
	])('is repeated when Nudgescribe asks to slow down, %s', async (_when, fault) => {
		const result = await write(fault);
		expect(result.error).toBeUndefined();
		expect(stage.calls()).toHaveLength(2);
	});

	test.each([500, 502, 503, 504, 520])(
		'is tried once when the answer is status %d, and what became of it is said to be unknown',
		async (status) => {
			const result = await write({ times: 1, status, headers: now });
			expect(failureOf(result)).toMatchObject({
				kind: 'NodeApiError',
				message: 'Nudgescribe could not handle the request: A fault of the emulator',
				description: `It was tried once. Try again later. ${unknown}`,
				item: 0,
			});
			expect(stage.calls()).toHaveLength(1);
		},
	);

	test('is tried once when the answer is status 408', async () => {
		expect(failureOf(await write({ times: 1, status: 408 })).kind).toBe('NodeApiError');
		expect(stage.calls()).toHaveLength(1);
	});

	test.each<[string, Fault]>([
		['before it is handled', { times: 1, cut: 'before' }],
		['after it is handled', { times: 1, cut: 'before', afterHandling: true }],
		['in the midst of its answer', { times: 1, cut: 'body' }],
	])('is not repeated when the connection breaks %s', async (_when, fault) => {
		const result = await write(fault);
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: 'The connection to Nudgescribe broke before it answered',
			item: 0,
		});
		expect(failureOf(result).description).toContain(unknown);
		expect(stage.calls()).toHaveLength(1);
	});
});

test('a group whose creation was answered too late exists once', async () => {
	const { parameters } = writes['Customer Group: Create'] ?? {};
	stage.emulator.fault({ path: '/v1/cg', times: 1, cut: 'before', afterHandling: true });
	await stage.run({ ...stage.in('VIP customers'), ...parameters });
	const groups = stage.emulator.store.workspaces[0]?.groups ?? [];
	expect(groups.filter(({ name }) => name === 'New')).toHaveLength(1);
});
