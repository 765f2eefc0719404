import { DurableCursor, LateCursor, WorkflowRow } from '../engine/poll-memory.cts';
import { byName } from './byId.cts';
import { useStage } from './stage.cts';
import { publish } from './trigger.changes.cts';
import { useClock } from './trigger.clock.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { eventCases } from './trigger.events.cts';

const memories = [
	{ memory: 'the workflow', make: () => new WorkflowRow() },
	{ memory: 'a durable cursor', make: () => new DurableCursor() },
];
const all = '/v1/campaign/all';

describe.each(memories)('Polls that overlap, with the state kept in $memory', ({ make }) => {
	const stage = useStage();

	test.each(eventCases)('tell of $event once', async ({ event, campaigns, happen }) => {
		const [one, two] = campaigns;
		const trigger = triggerOn(stage, event, {}, make());
		await trigger.activate();
		await trigger.poll();
		happen(stage, one);
		const three = await Promise.all([trigger.poll(), trigger.poll(), trigger.poll()]);
		expect(three.flatMap((result) => namesIn(stage, result))).toEqual([one]);
		expect(three.filter(({ error }) => error !== undefined)).toEqual([]);
		expect((await trigger.poll()).executions).toEqual([]);
		happen(stage, two);
		expect(namesIn(stage, await trigger.poll())).toEqual([two]);
	});

	test('tell once, where the one that began first gets its answer last', async () => {
		const trigger = triggerOn(stage, 'campaignStatusChanged', {}, make());
		await trigger.activate();
		await trigger.poll();
		const [eventCase] = eventCases.filter(({ event }) => event === 'campaignStatusChanged');
		const [one = '', two = ''] = eventCase?.campaigns ?? [];
		eventCase?.happen(stage, one);
		stage.emulator.fault({ path: all, times: 1, delay: 300 });
		const slow = trigger.poll();
		expect(namesIn(stage, await trigger.poll())).toEqual([one]);
		eventCase?.happen(stage, two);
		// What the slow one finds more than the other is left to the next poll.
		expect(await slow).toEqual({ executions: [], items: [] });
		expect(namesIn(stage, await trigger.poll())).toEqual([two]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('tell once, where one of them still looks for a name when the other ends', async () => {
		const filters = { workspace: byName('Northwind Retail') };
		const trigger = triggerOn(stage, 'campaignPublished', { filters }, make());
		await trigger.activate();
		await trigger.poll();
		publish(stage, 'Back to school');
		stage.emulator.fault({ path: all, times: 1, delay: 300 });
		const slow = trigger.poll();
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		expect(await slow).toEqual({ executions: [], items: [] });
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('hide nothing when the first of them fails', async () => {
		const trigger = triggerOn(stage, 'campaignPublished', {}, make());
		await trigger.activate();
		await trigger.poll();
		const [published] = eventCases;
		const [one = ''] = published?.campaigns ?? [];
		published?.happen(stage, one);
		stage.emulator.fault({ path: all, times: 1, status: 500 });
		const [failed, good] = await Promise.all([trigger.poll(), trigger.poll()]);
		expect([failed, good].filter(({ error }) => error)).toHaveLength(1);
		expect([...failed.items, ...good.items]).toHaveLength(1);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});

describe('A poll that begins with what was remembered before the one that ended last', () => {
	const stage = useStage();
	const clock = useClock();

	/** A trigger that has told of one campaign, which n8n has not stored yet. */
	async function telling(event: string, happen: () => void) {
		const memory = new LateCursor();
		const trigger = triggerOn(stage, event, {}, memory);
		await trigger.activate();
		await trigger.poll();
		memory.hold();
		happen();
		expect((await trigger.poll()).executions).toHaveLength(1);
		return { trigger, memory };
	}

	test.each(eventCases)('tells of $event once', async ({ event, campaigns, happen }) => {
		const [one, two] = campaigns;
		const { trigger, memory } = await telling(event, () => {
			happen(stage, one);
		});
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
		happen(stage, two);
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
		memory.store();
		expect(namesIn(stage, await trigger.poll())).toEqual([two]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('tells again of what n8n could not store, when it had the time to', async () => {
		const { trigger, memory } = await telling('campaignPublished', () => {
			publish(stage, 'Back to school');
		});
		memory.lose();
		expect((await trigger.poll()).executions).toEqual([]);
		clock.forward(1);
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});
