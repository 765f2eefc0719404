import { byId, useStage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { addCampaigns, publish, rerun, setStatus } from './trigger.changes.cts';

const event = 'campaignRunStarted';
const stage = useStage();
const runsIn = ({ items }: { items: { json: { run?: unknown } }[] }) =>
	items.map(({ json }) => json.run);

describe('The event Campaign Run Started', () => {
	test('has an item with the campaign and the run as the API sends it', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		rerun(stage, 'Spring launch');
		const { campaignId, runs } = stage.emulator.store.campaign('Spring launch');
		const { number, customerGroupId, startedAt, segmentCount, summary } = runs.at(-1) ?? runs[0];
		expect((await trigger.poll()).items).toMatchObject([
			{
				json: {
					campaign_id: campaignId,
					name: 'Spring launch',
					workspaceName: 'Northwind Retail',
					run: {
						run_number: number,
						customer_group_id: customerGroupId,
						segment_count: segmentCount,
						summary,
						started_at: startedAt,
					},
				},
			},
		]);
		expect(number).toBe(4);
	});

	test('is told of for a first rerun, too', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		rerun(stage, 'Flash weekend');
		expect(runsIn(await trigger.poll())).toMatchObject([{ run_number: 2 }]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of for each run, the older first, when there were several between two polls', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		rerun(stage, 'Spring launch');
		publish(stage, 'Spring launch');
		rerun(stage, 'Spring launch');
		expect(runsIn(await trigger.poll())).toMatchObject([{ run_number: 4 }, { run_number: 5 }]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of when the run was published already before the poll', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		rerun(stage, 'Spring launch');
		publish(stage, 'Spring launch');
		expect(runsIn(await trigger.poll())).toMatchObject([{ run_number: 4 }]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of once for each run of a campaign that is run again and again', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		for (const run_number of [4, 5, 6]) {
			rerun(stage, 'Spring launch');
			expect(runsIn(await trigger.poll())).toMatchObject([{ run_number }]);
			publish(stage, 'Spring launch');
			expect((await trigger.poll()).executions).toEqual([]);
		}
	});

	test('is not told of for a campaign that merely got another status', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		setStatus(stage, 'Back to school', 'Published');
		publish(stage, 'Autumn preview');
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
	});

	// The list of campaigns looks the same before and after: only the history tells.
	test('is told of late, but once, when a campaign was published and run again between two polls', async () => {
		const trigger = triggerOn(stage, event);
		rerun(stage, 'Spring launch');
		await trigger.activate();
		publish(stage, 'Spring launch');
		rerun(stage, 'Spring launch');
		expect((await trigger.poll()).executions).toEqual([]);
		publish(stage, 'Spring launch');
		expect(runsIn(await trigger.poll())).toMatchObject([{ run_number: 5 }]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of at once in that case, too, for a campaign that is chosen', async () => {
		rerun(stage, 'Spring launch');
		const campaign = byId(stage.emulator.store.campaign('Spring launch').campaignId);
		const trigger = triggerOn(stage, event, { filters: { campaign } });
		await trigger.activate();
		publish(stage, 'Spring launch');
		rerun(stage, 'Spring launch');
		expect(runsIn(await trigger.poll())).toMatchObject([{ run_number: 5 }]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of for the reruns alone of a campaign that was added since', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		addCampaigns(stage, { name: 'Added', status: 'Published', group: 1, files: [[1], [2], [3]] });
		const found = await trigger.poll();
		expect(namesIn(stage, found)).toEqual(['Added', 'Added']);
		expect(runsIn(found)).toMatchObject([{ run_number: 2 }, { run_number: 3 }]);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});
