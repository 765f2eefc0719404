import { useStage } from './stage.cts';
import { triggerOn } from './trigger.cts';
import { addCampaigns } from './trigger.changes.cts';
import { useClock } from './trigger.clock.cts';
import { eventCases } from './trigger.events.cts';

const CAMPAIGNS = 2000;
const MOST_BYTES = CAMPAIGNS * 150;
const all = 'POST /v1/campaign/all';

jest.setTimeout(120_000);

describe('With 2,000 campaigns', () => {
	const stage = useStage();
	const clock = useClock();
	const calls = async (work: () => Promise<unknown>) => {
		stage.emulator.clearLog();
		await work();
		return stage.calls();
	};

	beforeEach(() => {
		const { workspaces } = stage.emulator.store;
		const there = workspaces.flatMap(({ campaigns }) => campaigns).length;
		const old = { status: 'Published', publishedAt: '2026-01-05T07:00:00.000Z', group: 1 };
		const more = Array.from({ length: CAMPAIGNS - there }, (_, index) => `Campaign ${index}`);
		addCampaigns(stage, ...more.map((name) => ({ ...old, name })));
	});

	test.each(eventCases)(
		'a poll for $event costs one request, and at most one for each campaign that changed; little is kept',
		async ({ event, campaigns, happen, perCampaign }) => {
			const trigger = triggerOn(stage, event);
			const changed = perCampaign ? campaigns.map(() => `POST ${perCampaign}`) : [];
			const first = await calls(() => trigger.activate());
			expect(first).toHaveLength(perCampaign ? 1 + CAMPAIGNS : 1);
			expect(trigger.remembered.length).toBeLessThan(MOST_BYTES);
			expect(await calls(() => trigger.poll())).toEqual([all]);

			for (const campaign of campaigns) happen(stage, campaign);
			expect(await calls(() => trigger.poll())).toEqual([all, ...changed]);
			const size = trigger.remembered.length;
			expect(size).toBeLessThan(MOST_BYTES);

			clock.forward(1);
			await trigger.poll();
			expect(await calls(() => trigger.poll())).toEqual([all]);
			expect(trigger.remembered.length).toBeLessThanOrEqual(size);
		},
	);
});
