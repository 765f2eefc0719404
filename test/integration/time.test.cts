import type { INodeParameters } from 'n8n-workflow';
import { searchList } from '../engine/lists.cts';
import { aFewTurns, until } from '../engine/until.cts';
import { withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();
const within = (timeout: number): INodeParameters => ({ options: { timeout } });
const countPages = (timeout: number) =>
	stage.customers('countPages', 'VIP customers', within(timeout));
const createGroup = (timeout: number): INodeParameters => ({
	...stage.in('VIP customers'),
	resource: 'customerGroup',
	operation: 'create',
	name: 'Late',
	...within(timeout),
});
const took = async (work: () => Promise<unknown>) => {
	const started = Date.now();
	await work();
	return Date.now() - started;
};
/** Far more than a second, and far less than what is waited for. */
const SOON_MS = 2500;

describe('A login that takes longer than the request may', () => {
	const slow = (times = 1) => {
		stage.emulator.fault({ path: '/v1/auth', times, delay: 4000 });
	};
	const error = {
		message: 'Nudgescribe did not answer the login within 1 second',
		description: expect.stringContaining('Nothing more was sent') as string,
	};

	test('ends the request in time, and the words name the login', async () => {
		slow();
		const duration = await took(async () => {
			expect(failureOf(await stage.run(countPages(1)))).toMatchObject(error);
		});
		expect(duration).toBeLessThan(SOON_MS);
	});

	test('does not have the request sent afterwards', async () => {
		stage.emulator.fault({ path: '/v1/auth', times: 1, delay: 1500 });
		expect(failureOf(await stage.run(createGroup(1)))).toMatchObject(error);
		await until(() => stage.emulator.requests().some(({ status }) => status === 200));
		await aFewTurns();
		await stage.run(countPages(30));
		expect(stage.calls()).toEqual(['POST /v1/customer/pages']);
		expect(stage.logIns()).toEqual(['POST']);
	});

	test('is waited for by another execution within its own time', async () => {
		stage.emulator.fault({ path: '/v1/auth', times: 1, delay: 3000 });
		const patient = stage.run(countPages(30));
		await until(() => stage.logIns().length > 0);
		const duration = await took(async () => {
			expect(failureOf(await stage.run(countPages(1)))).toMatchObject(error);
		});
		expect(duration).toBeLessThan(SOON_MS);
		expect(jsonOf(await patient)).toEqual([{ pages: 1 }]);
		expect(stage.logIns()).toEqual(['POST']);
	});
});

describe('A write that is not answered in time', () => {
	test('is told as one of which it is not known whether it was carried out', async () => {
		stage.emulator.fault({ path: '/v1/cg', times: 1, delay: 3000 });
		const { message, description } = failureOf(await stage.run(createGroup(1)));
		expect(message).toBe('Nudgescribe did not answer within 1 second');
		expect(description).toContain('It is not known whether Nudgescribe carried it out');
		expect(stage.calls()).toEqual(['PUT /v1/cg']);
	});

	test('after it was not sent at first is not told as not sent', async () => {
		stage.emulator.fault({ path: '/v1/auth', times: 1, status: 503 });
		stage.emulator.fault({ path: '/v1/cg', times: 1, delay: 5000 });
		expect(wordsOf(await stage.run(createGroup(2)))).toContain('It is not known whether');
	});
});

test('Timeout can be longer than a timer of Node.js', async () => {
	for (const timeout of [2_147_484, 3_000_000, 1e15]) {
		expect(jsonOf(await stage.run(countPages(timeout)))).toEqual([{ pages: 1 }]);
	}
});

test.each([99, 86_400_000, 9e15])(
	'a Retry-After of %d s ends the run with its words',
	async (s) => {
		const headers = { 'retry-after': String(s) };
		stage.emulator.fault({ path: '/v1/customer/pages', times: 9, status: 429, headers });
		const words = wordsOf(await stage.run(countPages(2)));
		expect(words).toMatch(/asks to slow down, and to wait (1 minute 39 seconds|more than a year)/);
	},
);

test('a file that does not come in time is given up', async () => {
	stage.emulator.fault({ path: '/_exports/', times: 1, delay: 4000 });
	const parameters = { resource: 'message', operation: 'download', ...within(1) };
	const duration = await took(async () => {
		const result = await stage.run(withCampaign(stage, 'Gift guide', parameters));
		expect(failureOf(result).message).toBe('Nudgescribe did not answer within 1 second');
	});
	expect(duration).toBeLessThan(SOON_MS + 1000);
});

test('a list in the editor is given up when all its requests together took too long', async () => {
	const now = jest.spyOn(Date, 'now');
	try {
		// The clock goes on by a minute while the first request is answered.
		let isLate = false;
		const { timeOrigin } = performance;
		now.mockImplementation(() => timeOrigin + performance.now() + (isLate ? 61_000 : 0));
		stage.emulator.fault({ path: '/v1/campaign/all', times: 9, status: 503 });
		const { credentials } = stage;
		const opened = searchList('searchWorkspaces', { credentials, parameters: {} });
		await until(() => stage.calls().length > 0);
		isLate = true;
		await expect(opened).rejects.toThrow(/could not handle the request/);
		expect(stage.calls()).toHaveLength(1);
	} finally {
		now.mockRestore();
	}
});
