import { useStage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { publish, rerun, setStatus } from './trigger.changes.cts';
import { dayBefore, useClock } from './trigger.clock.cts';

const event = 'campaignPublished';
const all = '/v1/campaign/all';

describe('The event Campaign Published', () => {
	const stage = useStage();
	const clock = useClock();

	test('has an item with the campaign as the API sends it, and its workspace', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		publish(stage, 'Été à Montréal');
		const { campaignId, publishedAt } = stage.emulator.store.campaign('Été à Montréal');
		const [, workspace] = stage.emulator.store.workspaces;
		expect((await trigger.poll()).items).toEqual([
			{
				json: {
					campaign_id: campaignId,
					name: 'Été à Montréal',
					status: 'Published',
					published_at: publishedAt,
					campaignId,
					campaignName: 'Été à Montréal',
					workspaceId: workspace?.workspaceId,
					workspaceName: 'Contoso Travel',
				},
			},
		]);
	});

	test('asks for all campaigns once an hour, and for those of the last days in between', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		const first = dayBefore(2);
		await trigger.poll();
		clock.forward(0.5 / 24);
		await trigger.poll();
		clock.forward(3);
		await trigger.poll();
		await trigger.poll();
		expect(stage.sent(all, 'start_date')).toEqual([
			undefined,
			first,
			first,
			undefined,
			dayBefore(2),
		]);
	});

	test('is told of within an hour, once, when the date of publication lies days back', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		await trigger.poll();
		publish(stage, 'Back to school');
		const campaign = stage.emulator.store.campaign('Back to school');
		campaign.publishedAt = new Date(Date.now() - 5 * 86_400_000).toISOString();
		expect((await trigger.poll()).executions).toEqual([]);
		clock.forward(1 / 24);
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		clock.forward(1 / 24);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of when the API gives no date of publication', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		setStatus(stage, 'Back to school', 'Published');
		clock.forward(1 / 24);
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		publish(stage, 'Back to school');
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test.each([
		['+00:00', (at: string) => at.replace('Z', '+00:00')],
		[
			'another time zone',
			(at: string) => new Date(Date.parse(at) + 7_200_000).toISOString().replace('Z', '+02:00'),
		],
		['no fractions of a second', (at: string) => at.replace(/\.\d+Z/, 'Z')],
		['a number of seconds', (at: string) => String(Date.parse(at) / 1000)],
	])('is not told of again when the API writes the same moment with %s', async (_, written) => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		publish(stage, 'Back to school');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		const campaign = stage.emulator.store.campaign('Back to school');
		campaign.publishedAt = written(campaign.publishedAt ?? '');
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of once, though the days that are asked for overlap', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		publish(stage, 'Back to school');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		for (const days of [0.5, 1, 1, 1, 5]) {
			clock.forward(days);
			expect({ days, ...(await trigger.poll()) }).toEqual({ days, executions: [], items: [] });
		}
	});

	test('is told of after days on which no poll went well', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		await trigger.poll();
		publish(stage, 'Back to school');
		clock.forward(4);
		stage.emulator.fault({ path: all, times: 1, status: 500 });
		expect((await trigger.poll()).error).toBeDefined();
		clock.forward(4);
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of again when a campaign is published anew', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		publish(stage, 'Back to school');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		rerun(stage, 'Back to school');
		expect((await trigger.poll()).executions).toEqual([]);
		publish(stage, 'Back to school');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		clock.forward(1);
		rerun(stage, 'Back to school');
		publish(stage, 'Back to school');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is not told of when a campaign was withdrawn again before the poll', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		publish(stage, 'Back to school');
		rerun(stage, 'Back to school');
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
	});

	test('is not told of again when the clock of n8n is put back', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		publish(stage, 'Back to school');
		await trigger.poll();
		clock.forward(5);
		await trigger.poll();
		await trigger.poll();
		clock.forward(-5);
		expect((await trigger.poll()).executions).toEqual([]);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});
