import type { INodeParameters } from 'n8n-workflow';
import type { PollResult } from '../engine/polling-node.cts';
import { runOf } from './campaigns.cts';
import { byId, useStage, type Stage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { publish, rerun } from './trigger.changes.cts';
import { useClock } from './trigger.clock.cts';

const countsIn = ({ items }: PollResult) =>
	items.map(({ json: { fileNumber, files } }) => [fileNumber, files]);
const on = (stage: Stage, more: INodeParameters = {}) => triggerOn(stage, 'messagesExported', more);

describe('The event Messages Exported', () => {
	const stage = useStage();
	const clock = useClock();

	test('has an item for each new file, with its number and how many there are', async () => {
		const trigger = on(stage);
		await trigger.activate();
		publish(stage, 'Back to school', [3, 2]);
		const found = await trigger.poll();
		expect(found.items).toMatchObject([
			{ json: { name: 'Back to school', status: 'Published', fileNumber: 1, files: 2 } },
			{ json: { name: 'Back to school', status: 'Published', fileNumber: 2, files: 2 } },
		]);
		expect(found.items[0]?.binary).toBeUndefined();
		expect(stage.calls()).not.toContain('POST /v1/messages/fetch');
	});

	test('is told of each time when the files of an export appear one after the other', async () => {
		const trigger = on(stage);
		await trigger.activate();
		publish(stage, 'Back to school', []);
		expect((await trigger.poll()).executions).toEqual([]);
		const run = runOf(stage, 'Back to school');
		run.files = [3];
		expect(countsIn(await trigger.poll())).toEqual([[1, 1]]);
		expect((await trigger.poll()).executions).toEqual([]);
		clock.forward(0.9);
		run.files = [3, 3, 1];
		expect(countsIn(await trigger.poll())).toEqual([
			[2, 3],
			[3, 3],
		]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of for the files of each new publication', async () => {
		const trigger = on(stage);
		await trigger.activate();
		for (const files of [[3, 2], [4], [1, 1, 1]]) {
			rerun(stage, 'Spring launch');
			expect((await trigger.poll()).executions).toEqual([]);
			publish(stage, 'Spring launch', files);
			expect(countsIn(await trigger.poll())).toEqual(files.map((_, at) => [at + 1, files.length]));
			expect((await trigger.poll()).executions).toEqual([]);
		}
	});

	test('is told of when a campaign was run again and published anew between two polls', async () => {
		const trigger = on(stage);
		await trigger.activate();
		rerun(stage, 'Spring launch');
		publish(stage, 'Spring launch', [1, 2, 3]);
		expect(countsIn(await trigger.poll())).toEqual([
			[1, 3],
			[2, 3],
			[3, 3],
		]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of for an export that was under way when the workflow was activated', async () => {
		publish(stage, 'Back to school', []);
		const trigger = on(stage);
		await trigger.activate();
		runOf(stage, 'Back to school').files = [3, 2];
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school', 'Back to school']);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is looked for in a campaign at every poll for a day after it changed, and no longer', async () => {
		const trigger = on(stage);
		await trigger.activate();
		publish(stage, 'Back to school');
		await trigger.poll();
		const [all, count] = ['POST /v1/campaign/all', 'POST /v1/messages/pages'];
		for (const days of [0.3, 0.3, 0.3]) {
			clock.forward(days);
			stage.emulator.clearLog();
			await trigger.poll();
			expect(stage.calls()).toEqual([all, count]);
		}
		clock.forward(0.2);
		stage.emulator.clearLog();
		await trigger.poll();
		expect(stage.calls()).toEqual([all]);
	});

	test('is told of for a chosen campaign whenever it is exported again into more files', async () => {
		const { campaignId } = stage.emulator.store.campaign('Gift guide');
		const trigger = on(stage, { filters: { campaign: byId(campaignId) } });
		await trigger.activate();
		clock.forward(9);
		runOf(stage, 'Gift guide').files = [1001, 1];
		expect(countsIn(await trigger.poll())).toEqual([[2, 2]]);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});
