import type { INodeExecutionData } from 'n8n-workflow';
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

async function contents(items: INodeExecutionData[]): Promise<string[]> {
	return await Promise.all(items.map(async (item) => (await readBinary(item, 'data')).toString()));
}

describe.each(binaryModes)('With binary data kept in: %s', (mode) => {
	useBinariesIn(mode);

	describe.each(dialects)('and Download Files, in the dialect %s', (dialect) => {
		const stage = useStage({ dialect });

		test('gives each new file to an item, as it was exported, and no others', async () => {
			const trigger = downloading(stage);
			await trigger.activate();
			publish(stage, 'Back to school', [3, 2]);
			const { items } = await trigger.poll();
			const texts = exportedTexts(stage, 'Back to school');
			expect(items.map(({ json }) => json.fileNumber)).toEqual([1, 2]);
			expect(items.map(({ binary }) => Object.keys(binary ?? {}))).toEqual([['data'], ['data']]);
			expect(await contents(items)).toEqual(texts);

			runOf(stage, 'Back to school').files = [3, 2, 1];
			const later = (await trigger.poll()).items;
			expect(later).toMatchObject([{ json: { fileNumber: 3, files: 3 } }]);
			const [, , third] = exportedTexts(stage, 'Back to school');
			expect(await contents(later)).toEqual([third]);
		});
	});
});

describe('With Download Files, the event Messages Exported', () => {
	const stage = useStage();

	test('names each file after its campaign and its place', async () => {
		const trigger = downloading(stage);
		await trigger.activate();
		publish(stage, 'Back to school', [3, 2]);
		const { items } = await trigger.poll();
		const { campaignId } = stage.emulator.store.campaign('Back to school');
		expect(items.map(({ binary }) => binary?.data)).toMatchObject([
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
		expect((await trigger.poll()).items).toMatchObject([{ json: { fileNumber: 1, files: 1 } }]);
		expect((await trigger.poll()).items).toMatchObject([{ json: { fileNumber: 2, files: 2 } }]);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});
