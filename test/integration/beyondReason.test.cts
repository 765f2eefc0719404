import { withCampaign } from './campaigns.cts';
import { failureOf } from './results.cts';
import { useStage } from './stage.cts';

describe('A count beyond reason', () => {
	const stage = useStage();
	const brokenBody = JSON.stringify({ code: 200, message: 'Success', pages: 1_000_000_000 });

	test.each(['countPages', 'getAll'])('of pages is told by Customer: %s', async (operation) => {
		stage.emulator.fault({ path: '/v1/customer/pages', times: 1, brokenBody });
		const result = await stage.run(stage.customers(operation, 'VIP customers'));
		expect(failureOf(result)).toMatchObject({
			message: "Nudgescribe counts 1,000,000,000 pages, which can't be right",
			description: expect.stringContaining('Nothing was read. Try again later.') as string,
		});
		expect(stage.calls()).toEqual(['POST /v1/customer/pages']);
	});

	test.each(['countFiles', 'getAll', 'download'])(
		'of files is told by Message: %s',
		async (operation) => {
			stage.emulator.fault({ path: '/v1/messages/pages', times: 1, brokenBody });
			const parameters = { resource: 'message', operation };
			const result = await stage.run(withCampaign(stage, 'Spring launch', parameters));
			expect(failureOf(result).message).toBe(
				"Nudgescribe counts 1,000,000,000 files, which can't be right",
			);
			expect(stage.calls()).toEqual(['POST /v1/messages/pages']);
		},
	);
});

describe('Requests at Once', () => {
	const stage = useStage({ customers: 1203, pageSize: 10 });

	test('is 20 at most, whatever an expression gives', async () => {
		stage.emulator.fault({ path: '/v1/customer', times: 200, delay: 300 });
		let most = 0;
		const watch = setInterval(() => {
			const underWay = stage.emulator.requests().filter(({ status }) => status === null);
			most = Math.max(most, underWay.length);
		}, 3);
		const options = { requestsAtOnce: '={{ 1000000 }}' };
		const parameters = stage.customers('getAll', 'All customers', { returnAll: true, options });
		const result = await stage.run(parameters);
		clearInterval(watch);
		expect(result.items).toHaveLength(1203);
		expect(most).toBeLessThanOrEqual(20);
		// More than without the option: how many the pace lets be under way depends on how quickly this machine answers.
		expect(most).toBeGreaterThan(10);
	});
});
