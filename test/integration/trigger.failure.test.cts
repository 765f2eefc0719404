import { account } from '../../tools/emulator/accounts.cts';
import { recordLogs } from '../engine/logs.cts';
import { useStage, type Stage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { addCampaigns } from './trigger.changes.cts';
import { eventCases } from './trigger.events.cts';

const outOfOrder = 'Nudgescribe could not handle the request: Out of order';

/** So many requests to a path fail, after some that go well. */
function fail({ emulator }: Stage, path: string, { skip = 0, times = 1 } = {}): void {
	const body = JSON.stringify({ code: 500, message: 'Out of order' });
	const headers = { 'content-type': 'application/json' };
	emulator.fault({ path, skip, times, status: 500, headers, body });
}

describe.each(eventCases)(
	'When the API fails to give the campaigns to a poll for $event',
	({ event, campaigns, happen }) => {
		const stage = useStage();

		test('the poll fails, remembers nothing, and the next one finds all, once', async () => {
			const trigger = triggerOn(stage, event);
			await trigger.activate();
			const before = trigger.remembered;
			for (const campaign of campaigns) happen(stage, campaign);
			fail(stage, '/v1/campaign/all');

			const { executions, error } = await trigger.poll();
			expect(error?.name).toBe('NodeApiError');
			expect(error?.message).toBe(outOfOrder);
			expect(executions).toEqual([]);
			expect(trigger.remembered).toBe(before);

			expect(namesIn(stage, await trigger.poll())).toEqual(campaigns);
			expect(await trigger.poll()).toEqual({ executions: [], items: [] });
		});

		test('and n8n is restarted then, the first poll after it finds all, once', async () => {
			const trigger = triggerOn(stage, event);
			await trigger.activate();
			for (const campaign of campaigns) happen(stage, campaign);
			fail(stage, '/v1/campaign/all');
			expect((await trigger.poll()).error).toBeDefined();

			expect(namesIn(stage, await trigger.restart())).toEqual(campaigns);
			expect((await trigger.poll()).executions).toEqual([]);
		});
	},
);

describe.each(eventCases.filter(({ perCampaign }) => perCampaign !== undefined))(
	'When the API refuses one campaign to a poll for $event',
	({ event, campaigns, happen, perCampaign = '' }) => {
		const stage = useStage();

		test.each(campaigns.map((campaign, skip) => ({ campaign, skip })))(
			'the others are told of, and $campaign at the next poll, each once',
			async ({ campaign, skip }) => {
				const lines: string[] = [];
				const trigger = triggerOn(stage, event);
				await trigger.activate();
				for (const one of campaigns) happen(stage, one);
				fail(stage, perCampaign, { skip });

				const others = campaigns.filter((one) => one !== campaign);
				const { items, error } = await recordLogs(lines, async () => await trigger.poll());
				expect(error).toBeUndefined();
				expect(namesIn(stage, { items })).toEqual(others);
				expect(lines.filter((line) => line.startsWith('warn'))).toEqual([
					`warn: A campaign could not be checked (${campaign}). The next poll tries again. ${outOfOrder} {}`,
				]);
				expect(namesIn(stage, await trigger.restart())).toEqual([campaign]);
				expect((await trigger.poll()).executions).toEqual([]);
			},
		);

		test('and every other one, the poll fails in the words of the first, and the next one finds all', async () => {
			const trigger = triggerOn(stage, event);
			await trigger.activate();
			const before = trigger.remembered;
			for (const one of campaigns) happen(stage, one);
			fail(stage, perCampaign, { times: campaigns.length });
			const { executions, error } = await trigger.poll();
			expect(error?.message).toBe(outOfOrder);
			expect(executions).toEqual([]);
			expect(trigger.remembered).toBe(before);
			expect(namesIn(stage, await trigger.poll())).toEqual(campaigns);
			expect((await trigger.poll()).executions).toEqual([]);
		});
	},
);

describe.each(eventCases)(
	'When the first poll for $event fails',
	({ event, campaigns, happen }) => {
		const stage = useStage();
		const [one] = campaigns;

		test('the workflow does not get active, and begins with what there is the next time', async () => {
			const trigger = triggerOn(stage, event);
			fail(stage, '/v1/campaign/all');
			const { error } = await trigger.activate();
			expect(error?.message).toBe(outOfOrder);

			expect(await trigger.activate()).toEqual({ executions: [], items: [] });
			happen(stage, one);
			expect(namesIn(stage, await trigger.poll())).toEqual([one]);
		});
	},
);

describe('When the API refuses the trigger', () => {
	const stage = useStage();

	test('each poll fails in our words, until it is let in again', async () => {
		const trigger = triggerOn(stage, 'campaignStatusChanged');
		await trigger.activate();
		addCampaigns(stage, { name: 'Added', status: 'Draft', group: 0 });
		stage.emulator.expireTokens();
		stage.emulator.revokeRefreshTokens();

		stage.credentials.update({ password: 'wrong' });
		for (const poll of [1, 2]) {
			const { error, executions } = await trigger.poll();
			expect({ poll, executions }).toEqual({ poll, executions: [] });
			expect(error?.message).toMatch(
				/^Nudgescribe did not accept the login: Wrong email or password/,
			);
		}
		stage.credentials.update({ password: account.password });
		expect(namesIn(stage, await trigger.poll())).toEqual(['Added']);
	});

	test.each([403, 429])('n8n can tell by the code %s why the poll failed', async (status) => {
		const trigger = triggerOn(stage, 'campaignStatusChanged');
		await trigger.activate();
		const headers = { 'retry-after': '0' };
		stage.emulator.fault({ path: '/v1/campaign/all', times: 5, status, headers });
		expect((await trigger.poll()).error).toMatchObject({ httpCode: String(status) });
	});
});
