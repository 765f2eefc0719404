import type { INodeParameters } from 'n8n-workflow';
import { keepBinariesIn, readBinary } from '../engine/binary.cts';
import type { PollResult } from '../engine/polling-node.cts';
import { exportedTexts, runOf } from './campaigns.cts';
import { byId, dialects, useStage, type Stage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { publish, rerun } from './trigger.changes.cts';
import { useClock } from './trigger.clock.cts';

const downloading: INodeParameters = { options: { downloadFiles: true } };
const countsIn = ({ items }: PollResult) =>
	items.map(({ json: { files, newFiles } }) => [files, newFiles]);
const on = (stage: Stage, more: INodeParameters = {}) => triggerOn(stage, 'messagesExported', more);

describe('The event Messages Exported', () => {
	const stage = useStage();
	const clock = useClock();

	test('says how many files there are, and how many of them are new', async () => {
		const trigger = on(stage);
		await trigger.activate();
		publish(stage, 'Back to school', [3, 2]);
		const found = await trigger.poll();
		expect(found.items).toMatchObject([
			{ json: { name: 'Back to school', status: 'Published', files: 2, newFiles: 2 } },
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
		expect(countsIn(await trigger.poll())).toEqual([[3, 2]]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of for the files of each new publication', async () => {
		const trigger = on(stage);
		await trigger.activate();
		for (const files of [[3, 2], [4], [1, 1, 1]]) {
			rerun(stage, 'Spring launch');
			expect((await trigger.poll()).executions).toEqual([]);
			publish(stage, 'Spring launch', files);
			expect(countsIn(await trigger.poll())).toEqual([[files.length, files.length]]);
			expect((await trigger.poll()).executions).toEqual([]);
		}
	});

	test('is told of when a campaign was run again and published anew between two polls', async () => {
		const trigger = on(stage);
		await trigger.activate();
		rerun(stage, 'Spring launch');
		publish(stage, 'Spring launch', [1, 2, 3]);
		expect(countsIn(await trigger.poll())).toEqual([[3, 3]]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of for an export that was under way when the workflow was activated', async () => {
		publish(stage, 'Back to school', []);
		const trigger = on(stage);
		await trigger.activate();
		runOf(stage, 'Back to school').files = [3, 2];
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
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
		expect(countsIn(await trigger.poll())).toEqual([[2, 1]]);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});

describe.each(['default', 'filesystem'] as const)('With binary data kept in: %s', (mode) => {
	beforeAll(async () => {
		await keepBinariesIn(mode);
	});
	afterAll(async () => {
		await keepBinariesIn('default');
	});

	describe.each(dialects)('and Download Files, in the dialect %s', (dialect) => {
		const stage = useStage({ dialect });

		test('attaches the new files as they were exported, and no others', async () => {
			const trigger = on(stage, downloading);
			await trigger.activate();
			publish(stage, 'Back to school', [3, 2]);
			const [first] = (await trigger.poll()).items;
			const texts = exportedTexts(stage, 'Back to school');
			expect(Object.keys(first?.binary ?? {})).toEqual(['file1', 'file2']);
			expect(first && (await readBinary(first, 'file1')).toString()).toBe(texts[0]);
			expect(first && (await readBinary(first, 'file2')).toString()).toBe(texts[1]);

			runOf(stage, 'Back to school').files = [3, 2, 1];
			const [later] = (await trigger.poll()).items;
			expect(later?.json).toMatchObject({ files: 3, newFiles: 1 });
			expect(Object.keys(later?.binary ?? {})).toEqual(['file3']);
			const [, , third] = exportedTexts(stage, 'Back to school');
			expect(later && (await readBinary(later, 'file3')).toString()).toBe(third);
		});
	});
});

describe('With Download Files, the event Messages Exported', () => {
	const stage = useStage();

	test('names each file after its campaign and its place', async () => {
		const trigger = on(stage, downloading);
		await trigger.activate();
		publish(stage, 'Back to school', [3, 2]);
		const [item] = (await trigger.poll()).items;
		const { campaignId } = stage.emulator.store.campaign('Back to school');
		expect(Object.values(item?.binary ?? {})).toMatchObject([
			{ fileName: `${campaignId}-1-of-2.csv`, mimeType: 'text/csv' },
			{ fileName: `${campaignId}-2-of-2.csv`, mimeType: 'text/csv' },
		]);
	});

	test('downloads nothing on the first poll, which is not told of', async () => {
		await on(stage, downloading).activate();
		expect(stage.calls()).not.toContain('POST /v1/messages/fetch');
	});

	test('leaves to the next poll a file that appears while the first ones are downloaded', async () => {
		const trigger = on(stage, downloading);
		await trigger.activate();
		publish(stage, 'Back to school', [3]);
		const run = runOf(stage, 'Back to school');
		let looks = 0;
		Object.defineProperty(run, 'files', { get: () => (++looks === 1 ? [3] : [3, 2]) });
		const [first, ...more] = (await trigger.poll()).items;
		const [later] = (await trigger.poll()).items;
		expect(more).toEqual([]);
		expect([first?.json.newFiles, Object.keys(first?.binary ?? {})]).toEqual([1, ['file1']]);
		expect([later?.json.newFiles, Object.keys(later?.binary ?? {})]).toEqual([1, ['file2']]);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});
