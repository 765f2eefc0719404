import type { Fault } from '../../tools/emulator/server.cts';
import { aFewTurns, until } from '../engine/until.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage({ customers: 1000, pageSize: 10 });

const requestsForPages = () =>
	stage.emulator.requests().filter(({ path }) => path === '/v1/customer');

const asked = async () => {
	await until(() => requestsForPages().length > 0);
};

const answered = async () => {
	await until(() => requestsForPages().some(({ status }) => status !== null));
	// The answer still has to reach the node, in this same process.
	await aFewTurns();
};

const getAll = async (fault: Fault, cancelAfter: Promise<void>) => {
	stage.emulator.fault({ path: '/v1/customer', ...fault });
	const parameters = stage.customers('getAll', 'All customers', { returnAll: true });
	return await stage.run(parameters, { cancelAfter });
};

describe('A user who stops the execution', () => {
	test.each<[string, Fault, () => Promise<void>]>([
		[
			'it waits to try again',
			{ times: 999, status: 429, headers: { 'retry-after': '20' } },
			answered,
		],
		['it waits for an answer', { times: 999, delay: 900 }, asked],
	])('while %s gets it stopped, and nothing more is sent', async (_when, fault, moment) => {
		const result = await getAll(fault, moment());
		expect(result.items).toEqual([]);
		expect(failureOf(result).message).toBe('The execution was canceled');
		expect(result.run.status).toBe('canceled');
		await stage.run(stage.customers('countPages', 'VIP customers'));
		const requestsAtOnce = 4;
		expect(stage.sent('/v1/customer', 'page').length).toBeLessThanOrEqual(requestsAtOnce);
	});

	test('while it waits for the login of another one gets it stopped, and the other goes on', async () => {
		const parameters = stage.customers('countPages', 'VIP customers');
		stage.emulator.fault({ path: '/v1/auth', times: 1, delay: 900 });
		let hasEnded = false;
		const other = stage.run(parameters).finally(() => {
			hasEnded = true;
		});
		await until(() => stage.logIns().length > 0);
		const result = await stage.run(parameters, { cancelAfter: aFewTurns() });
		expect(result.run.status).toBe('canceled');
		expect(hasEnded).toBe(false);
		expect(failureOf(result).message).toBe('The execution was canceled');
		expect(jsonOf(await other)).toEqual([{ pages: 5 }]);
		expect(stage.logIns()).toEqual(['POST']);
	});
});
