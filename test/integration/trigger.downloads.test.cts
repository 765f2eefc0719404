import { readBinary } from '../engine/binary.cts';
import type { PollingWorkflow } from '../engine/poll.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { exportedTexts, runOf } from './campaigns.cts';
import { dialects, useStage, type Stage } from './stage.cts';
import { triggerOn } from './trigger.cts';
import { publish } from './trigger.changes.cts';

function downloading(stage: Stage): PollingWorkflow {
	return triggerOn(stage, 'messagesExported', { options: { downloadFiles: true } });
}

describe.each(binaryModes)('With binary data kept in: %s', (mode) => {
	useBinariesIn(mode);

	describe.each(dialects)('and Download Files, in the dialect %s', (dialect) => {
		const stage = useStage({ dialect });

		test('attaches the new files as they were exported, and no others', async () => {
			const trigger = downloading(stage);
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
		const trigger = downloading(stage);
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
		await downloading(stage).activate();
		expect(stage.calls()).not.toContain('POST /v1/messages/fetch');
	});

	test('leaves to the next poll a file that appears while the first ones are downloaded', async () => {
		const trigger = downloading(stage);
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
