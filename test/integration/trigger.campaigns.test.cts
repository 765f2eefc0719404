import { useStage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { addCampaigns, removeCampaign } from './trigger.changes.cts';
import { useClock } from './trigger.clock.cts';
import { eventCases } from './trigger.events.cts';

const stage = useStage();
const clock = useClock();

describe.each(eventCases)('The event $event', ({ event, campaigns, happen }) => {
	const [one, two] = campaigns;

	test('is not told of for a campaign that was removed, which is forgotten after thirty days', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		happen(stage, one);
		await trigger.poll();
		const { campaignId } = stage.emulator.store.campaign(one);
		removeCampaign(stage, one);
		for (const days of [1, 29, 1]) {
			clock.forward(days);
			expect(trigger.remembered).toContain(campaignId);
			expect(await trigger.poll()).toEqual({ executions: [], items: [] });
		}
		clock.forward(1);
		await trigger.poll();
		expect(trigger.remembered).not.toContain(campaignId);
	});

	test('is not told of again for campaigns that some answers lack', async () => {
		const { workspaces } = stage.emulator.store;
		const all = workspaces.map(({ campaigns: own }) => own);
		const leave = (count: number) => {
			workspaces.forEach(
				(workspace, at) => (workspace.campaigns = (all[at] ?? []).slice(0, count)),
			);
		};
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		happen(stage, one);
		await trigger.poll();
		for (const count of [0, 100, 1, 100, 0, 0, 2, 100]) {
			leave(count);
			clock.forward(0.1);
			expect({ count, ...(await trigger.poll()) }).toEqual({ count, executions: [], items: [] });
		}
	});

	test('is told of for a campaign that was missing when it happened', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		const campaign = stage.emulator.store.campaign(one);
		const [workspace] = stage.emulator.store.workspaces;
		removeCampaign(stage, one);
		expect((await trigger.poll()).executions).toEqual([]);
		workspace?.campaigns.push(campaign);
		happen(stage, one);
		expect(namesIn(stage, await trigger.poll())).toEqual([one]);
		expect((await trigger.poll()).executions).toEqual([]);
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
