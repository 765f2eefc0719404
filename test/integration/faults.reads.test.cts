import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../../tools/emulator/server.cts';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';
import { mostUnderWay } from './underWay.cts';

const stage = useStage({ customers: 1203, pageSize: 100 });
const now = { 'retry-after': '0' };

const countPages = async (...faults: Fault[]) => {
	for (const fault of faults) stage.emulator.fault({ path: '/v1/customer/pages', ...fault });
	return await stage.run(stage.customers('countPages', 'All customers'));
};
const tries = () => stage.calls().length;

describe('A read', () => {
	test.each<[string, Fault]>([
		['status 429 with Retry-After: 0', { times: 1, status: 429, headers: now }],
		['status 429 with Retry-After: 1', { times: 1, status: 429, headers: { 'retry-after': '1' } }],
		['status 502, twice', { times: 2, status: 502, headers: now }],
		['status 503, twice', { times: 2, status: 503 }],
		['status 504, four times', { times: 4, status: 504, headers: now }],
		['status 408', { times: 1, status: 408 }],
		['status 520', { times: 1, status: 520 }],
		['status 530', { times: 1, status: 530 }],
		['a connection cut before the request is handled', { times: 1, cut: 'before' }],
		['a connection cut after it', { times: 1, cut: 'before', afterHandling: true }],
		['a connection cut behind the headers', { times: 1, cut: 'headers' }],
		['a connection cut in the answer', { times: 1, cut: 'body' }],
	])('gets over %s', async (_case, fault) => {
		const result = await countPages(fault);
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)).toEqual([{ pages: 13 }]);
		expect(tries()).toBe(fault.times + 1);
	});

	test('is not sent again before Retry-After has passed', async () => {
		await countPages({ times: 1, status: 429, headers: { 'retry-after': '1' } });
		const [first, second] = stage.emulator.requests().filter(({ path }) => path !== '/v1/auth');
		expect(Number(second?.at) - Number(first?.at)).toBeGreaterThan(950);
	});

	test('is given up after five tries, and says so', async () => {
		// Its own waits are drawn, and may be too short to be told of.
		const result = await countPages({ times: 99, status: 503, headers: { 'retry-after': '2' } });
		expect(tries()).toBe(5);
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: 'Nudgescribe could not handle the request: A fault of the emulator',
			description: expect.stringMatching(
				/^It was tried 5 times\. Try again later\. Nudgescribe had too much to do, so requests waited \d+ seconds/,
			) as string,
			item: 0,
		});
	});

	test.each([400, 404, 409, 422, 500])('is not repeated after status %d', async (status) => {
		const result = await countPages({ times: 99, status });
		expect(tries()).toBe(1);
		expect(wordsOf(result)).toContain('A fault of the emulator');
	});

	test('may wait for a Retry-After that is as long as Timeout, which the time of its tries is not taken from', async () => {
		const headers = { 'retry-after': '1' };
		stage.emulator.fault({ path: '/v1/customer/pages', times: 1, status: 429, headers });
		stage.emulator.fault({ path: '/v1/customer/pages', times: 1, delay: 300 });
		const options = { timeout: 1 };
		const result = await stage.run(stage.customers('countPages', 'All customers', { options }));
		expect(jsonOf(result)).toEqual([{ pages: 13 }]);
	});

	test('does not spend its tries in a moment when Retry-After is 0', async () => {
		await countPages({ times: 4, status: 429, headers: now });
		const times = stage.emulator.requests().filter(({ path }) => path !== '/v1/auth');
		const [first, last] = [times.at(0), times.at(-1)].map((request) => Number(request?.at));
		expect(times).toHaveLength(5);
		// A quarter, half a second, one and two at least.
		expect(Number(last) - Number(first)).toBeGreaterThan(3700);
	});

	test.each([429, 503])(
		'does not wait for a Retry-After beyond Timeout, status %d',
		async (status) => {
			const headers = { 'retry-after': '2' };
			const options = { timeout: 1 };
			stage.emulator.fault({ path: '/v1/customer/pages', times: 99, status, headers });
			const started = Date.now();
			await stage.run(stage.customers('countPages', 'All customers', { options }));
			expect(Date.now() - started).toBeLessThan(900);
			expect(tries()).toBe(1);
		},
	);

	test('waits no longer than Timeout in the options', async () => {
		const headers = { 'retry-after': '3600' };
		stage.emulator.fault({ path: '/v1/customer/pages', times: 99, status: 429, headers });
		const options = { timeout: 1 };
		const result = await stage.run(stage.customers('countPages', 'All customers', { options }));
		expect(wordsOf(result)).toContain('Nudgescribe asks to slow down');
		expect(tries()).toBe(1);
	});

	test('that is never answered ends with Timeout in the options', async () => {
		stage.emulator.fault({ path: '/v1/customer/pages', times: 99, delay: 2_000 });
		const options = { timeout: 1 };
		const result = await stage.run(stage.customers('countPages', 'All customers', { options }));
		expect(failureOf(result)).toMatchObject({
			message: 'Nudgescribe did not answer within 1 second',
			description: expect.stringContaining("raise 'Timeout' in the options") as string,
		});
	});
});

describe('Many pages', () => {
	const getAll = async (requestsAtOnce = 8, more = {}) => {
		const parameters = { returnAll: true, options: { requestsAtOnce, ...more } };
		return await stage.run(stage.customers('getAll', 'All customers', parameters));
	};
	const ids = () => stage.stored('All customers').map(({ customer_id }) => customer_id);

	test.each<[string, Fault]>([
		['some are refused with 429', { times: 5, skip: 4, status: 429, headers: now }],
		['some are refused with 503', { times: 3, skip: 4, status: 503, headers: now }],
		['some connections break', { times: 3, skip: 2, cut: 'body' }],
		['the two first connections break', { times: 2, cut: 'before' }],
	])('come whole, in order, though %s', async (_case, fault) => {
		stage.emulator.fault({ path: '/v1/customer', ...fault });
		const result = await getAll();
		expect(result.error).toBeUndefined();
		expect(jsonOf(result).map(({ customer_id }) => customer_id)).toEqual(ids());
		// There is no page 0, which is looked for as well.
		expect(stage.sent('/v1/customer', 'page')).toHaveLength(1 + 13 + fault.times);
	});

	test.each([429, 503])(
		'are asked for half as many at once when Nudgescribe has answered with %d',
		async (status) => {
			const busy = { status, headers: now };
			stage.emulator.fault({ path: '/v1/customer/pages', times: 1, ...busy });
			stage.emulator.fault({ path: '/v1/customer', times: 8, delay: 20 });
			expect(await mostUnderWay(stage, async () => await getAll(4))).toBe(2);
			expect(stage.sent('/v1/customer', 'page')).toHaveLength(1 + 13);
		},
	);

	test('are asked for one at a time when Nudgescribe goes on to ask to slow down', async () => {
		stage.emulator.fault({ path: '/v1/customer/pages', times: 3, status: 429, headers: now });
		stage.emulator.fault({ path: '/v1/customer', times: 99, delay: 20 });
		expect(await mostUnderWay(stage, getAll)).toBe(1);
		expect(stage.sent('/v1/customer', 'page')).toHaveLength(1 + 13);
	});

	test('wait for their turn after a 429 for longer than Timeout, which is not taken from it', async () => {
		const headers = { 'retry-after': '1' };
		stage.emulator.fault({ path: '/v1/customer', times: 8, status: 429, headers });
		stage.emulator.fault({ path: '/v1/customer', times: 99, delay: 200 });
		const result = await getAll(8, { timeout: 1 });
		expect(result.error).toBeUndefined();
		expect(jsonOf(result).map(({ customer_id }) => customer_id)).toEqual(ids());
	});

	test('are not asked for any more once one of them could not be had', async () => {
		stage.emulator.fault({ path: '/v1/customer', times: 1, skip: 3, status: 500 });
		const busy = { status: 503, headers: { 'retry-after': '1' } };
		stage.emulator.fault({ path: '/v1/customer', times: 99, ...busy });
		const result = await getAll();
		expect(failureOf(result).message).toContain('could not handle the request');
		// What was sent before the end still arrives; a repeat would come after a second.
		await sleep(500);
		const asked = tries();
		await sleep(1_000);
		expect(tries()).toBe(asked);
	});

	test('fail together when one of them cannot be had, and nothing is handed on', async () => {
		stage.emulator.fault({ path: '/v1/customer', times: 99, skip: 6, status: 503, headers: now });
		const result = await getAll(1);
		expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 0 });
		expect(result.items).toEqual([]);
	});
});
