import { dialects, useStage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { eventCases } from './trigger.events.cts';

describe.each(dialects)('In the dialect %s', (dialect) => {
	const stage = useStage({ dialect });

	describe.each(eventCases)('The event $event', ({ event, campaigns, happen, existing }) => {
		const [one] = campaigns;

		test('is not told of on the first poll, which only records what there is', async () => {
			const trigger = triggerOn(stage, event);
			expect(await trigger.activate()).toEqual({ executions: [], items: [] });
			expect(trigger.remembered).toContain(
				stage.emulator.store.campaign(existing[0] ?? '').campaignId,
			);
		});

		test('with Emit Existing on First Poll is told of once for all there is', async () => {
			const trigger = triggerOn(stage, event, { options: { emitExisting: true } });
			const first = await trigger.activate();
			expect(first.executions).toHaveLength(1);
			expect(namesIn(stage, first)).toEqual(existing);
			expect((await trigger.poll()).executions).toEqual([]);
		});

		test('is not told of by any poll while nothing happens', async () => {
			const trigger = triggerOn(stage, event);
			await trigger.activate();
			for (const poll of [1, 2, 3]) {
				expect({ poll, ...(await trigger.poll()) }).toEqual({ poll, executions: [], items: [] });
			}
		});

		test('is told of by the next poll, and by no later one', async () => {
			const trigger = triggerOn(stage, event);
			await trigger.activate();
			happen(stage, one);
			const found = await trigger.poll();
			expect(found.executions).toHaveLength(1);
			expect(namesIn(stage, found)).toEqual([one]);
			expect(await trigger.poll()).toEqual({ executions: [], items: [] });
			expect(await trigger.poll()).toEqual({ executions: [], items: [] });
		});

		test('starts one execution with an item for each, when there were many', async () => {
			const trigger = triggerOn(stage, event);
			await trigger.activate();
			for (const campaign of campaigns) happen(stage, campaign);
			const found = await trigger.poll();
			expect(found.executions).toHaveLength(1);
			expect(namesIn(stage, found)).toEqual(campaigns);
			expect((await trigger.poll()).executions).toEqual([]);
		});

		test('is told of for each campaign at the poll after it, one after the other', async () => {
			const trigger = triggerOn(stage, event);
			await trigger.activate();
			for (const campaign of campaigns) {
				happen(stage, campaign);
				expect(namesIn(stage, await trigger.poll())).toEqual([campaign]);
			}
			expect((await trigger.poll()).executions).toEqual([]);
		});
	});
});
