import { DurableCursor, WorkflowRow } from '../engine/poll-memory.cts';
import type { PollingWorkflow } from '../engine/poll.cts';
import { useStage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { publish, rerun, setStatus } from './trigger.changes.cts';
import { eventCases } from './trigger.events.cts';

const memories = [
	{ memory: 'the workflow', make: () => new WorkflowRow() },
	{ memory: 'a durable cursor', make: () => new DurableCursor() },
];

/** Activates a workflow; a durable cursor begins with the first poll on the schedule. */
async function begin(trigger: PollingWorkflow): Promise<void> {
	expect((await trigger.activate()).executions).toEqual([]);
	expect((await trigger.poll()).executions).toEqual([]);
}

describe.each(memories)('With the state kept in $memory', ({ make }) => {
	const stage = useStage();

	describe.each(eventCases)('the event $event', ({ event, campaigns, happen }) => {
		const [one, two, three] = campaigns;

		test('is told of once when it happens while n8n is down', async () => {
			const trigger = triggerOn(stage, event, {}, make());
			await begin(trigger);
			happen(stage, one);
			expect(namesIn(stage, await trigger.restart())).toEqual([one]);
			expect((await trigger.poll()).executions).toEqual([]);
			expect((await trigger.restart()).executions).toEqual([]);
		});

		test('is not told of again after a restart', async () => {
			const trigger = triggerOn(stage, event, {}, make());
			await begin(trigger);
			happen(stage, one);
			await trigger.poll();
			await trigger.poll();
			expect((await trigger.restart()).executions).toEqual([]);
			expect((await trigger.poll()).executions).toEqual([]);
		});

		test('is told of once for each campaign, with a restart between all polls', async () => {
			const trigger = triggerOn(stage, event, {}, make());
			await begin(trigger);
			for (const campaign of campaigns) {
				happen(stage, campaign);
				expect(namesIn(stage, await trigger.restart())).toEqual([campaign]);
			}
			expect((await trigger.restart()).executions).toEqual([]);
		});

		test('is told of once when it happens while the workflow is switched off', async () => {
			const trigger = triggerOn(stage, event, {}, make());
			await begin(trigger);
			happen(stage, one);
			await trigger.poll();
			trigger.deactivate();
			happen(stage, two);
			expect(namesIn(stage, await trigger.activate())).toEqual([two]);
			happen(stage, three);
			expect(namesIn(stage, await trigger.poll())).toEqual([three]);
			expect((await trigger.poll()).executions).toEqual([]);
		});

		test('with Emit Existing on First Poll is told of on the first poll only', async () => {
			const more = { options: { emitExisting: true } };
			const trigger = triggerOn(stage, event, more, make());
			expect((await trigger.activate()).executions).toHaveLength(1);
			expect((await trigger.restart()).executions).toEqual([]);
			trigger.deactivate();
			expect((await trigger.activate()).executions).toEqual([]);
		});
	});

	// A poll without items is saved by the durable cursor alone: a restart must do no harm either way.
	test('a campaign that was withdrawn, unseen since the last save, is told of when it is published anew', async () => {
		const trigger = triggerOn(stage, 'campaignPublished', {}, make());
		await begin(trigger);
		publish(stage, 'Back to school');
		await trigger.poll();
		rerun(stage, 'Back to school');
		expect((await trigger.poll()).executions).toEqual([]);
		expect((await trigger.restart()).executions).toEqual([]);
		publish(stage, 'Back to school');
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
		expect((await trigger.restart()).executions).toEqual([]);
	});

	test('the files of a new publication are told of, though the campaign has as many as before', async () => {
		const trigger = triggerOn(stage, 'messagesExported', {}, make());
		publish(stage, 'Back to school', [3, 2]);
		await begin(trigger);
		rerun(stage, 'Back to school');
		expect((await trigger.poll()).executions).toEqual([]);
		await trigger.restart();
		publish(stage, 'Back to school', [4, 1]);
		const { items } = await trigger.restart();
		expect(items).toMatchObject([{ json: { fileNumber: 1 } }, { json: { fileNumber: 2 } }]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('a status that New Status leaves out is told of as the old one later', async () => {
		const filters = { statuses: ['Published'] };
		const trigger = triggerOn(stage, 'campaignStatusChanged', { filters }, make());
		await begin(trigger);
		setStatus(stage, 'Win-back', 'Ready for review');
		expect((await trigger.poll()).executions).toEqual([]);
		setStatus(stage, 'Win-back', 'Published');
		expect((await trigger.restart()).items).toMatchObject([{ json: { newStatus: 'Published' } }]);
		expect((await trigger.restart()).executions).toEqual([]);
	});
});
