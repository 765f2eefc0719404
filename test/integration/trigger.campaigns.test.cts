import { useStage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { addCampaigns, removeCampaign } from './trigger.changes.cts';
import { eventCases } from './trigger.events.cts';

const stage = useStage();

describe.each(eventCases)('The event $event', ({ event, campaigns, happen }) => {
	const [one, two] = campaigns;

	test('is not told of for a campaign that was removed, which is forgotten', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		happen(stage, one);
		await trigger.poll();
		const { campaignId } = stage.emulator.store.campaign(one);
		expect(trigger.remembered).toContain(campaignId);
		removeCampaign(stage, one);
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
		expect(trigger.remembered).not.toContain(campaignId);
	});

	test('is told of for the campaigns that remain, when others were removed meanwhile', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		happen(stage, one);
		happen(stage, two);
		removeCampaign(stage, one);
		expect(namesIn(stage, await trigger.poll())).toEqual([two]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of once for a campaign that was added since', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		const publishedAt = new Date().toISOString();
		const added = { name: 'Added', status: 'Published', publishedAt, group: 1 };
		addCampaigns(stage, { ...added, files: [[1], [2]] });
		expect(namesIn(stage, await trigger.poll())).toEqual(['Added']);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('works for an account that had no campaign at all', async () => {
		for (const workspace of stage.emulator.store.workspaces) workspace.campaigns = [];
		const trigger = triggerOn(stage, event);
		expect(await trigger.activate()).toEqual({ executions: [], items: [] });
		expect((await trigger.poll()).executions).toEqual([]);
		const publishedAt = new Date().toISOString();
		const first = { name: 'First', status: 'Published', publishedAt, group: 1 };
		addCampaigns(stage, { ...first, files: [[1], [2]] });
		expect(namesIn(stage, await trigger.poll())).toEqual(['First']);
	});
});

describe('A new campaign without a second run or files', () => {
	test.each(['campaignRunStarted', 'messagesExported'])('is not told of by %s', async (event) => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		addCampaigns(stage, { name: 'Added', status: 'Draft', group: 1 });
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
	});
});
