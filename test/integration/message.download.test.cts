import type { INodeParameters } from 'n8n-workflow';
import { readBinary } from '../engine/binary.cts';
import type { RunResult } from '../engine/run.cts';
import { binaryModes, useBinariesIn } from './binaries.cts';
import { exportedTexts, withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, useStage, type Stage } from './stage.cts';

const download = async (stage: Stage, campaign: string, more: INodeParameters = {}) =>
	await stage.run(
		withCampaign(stage, campaign, { resource: 'message', operation: 'download', ...more }),
	);
const textsOf = async ({ items }: RunResult, property = 'data') => {
	const files = await Promise.all(items.map(async (item) => await readBinary(item, property)));
	return files.map((file) => file.toString('utf8'));
};

describe.each(binaryModes)('With binary data kept in: %s', (mode) => {
	useBinariesIn(mode);

	describe.each(dialects)('Message: Download Files, dialect %s', (dialect) => {
		const stage = useStage({ dialect });

		test('gives an item for each file, with the file as it was exported', async () => {
			const result = await download(stage, 'Spring launch');
			expect(result.error).toBeUndefined();
			expect(originsOf(result.items)).toEqual([0, 0, 0]);
			expect(await textsOf(result)).toEqual(exportedTexts(stage, 'Spring launch'));
			const [store] = result.items[0]?.binary?.data?.id?.split(':') ?? ['default'];
			expect(store).toMatch(mode);
			const { campaignId } = stage.emulator.store.campaign('Spring launch');
			expect(jsonOf(result)).toEqual(
				[1, 2, 3].map((file) => ({ fileName: `${campaignId}-${file}-of-3.csv`, file, files: 3 })),
			);
		});

		test('with Run Number gives the files of that earlier run, though it has no addresses', async () => {
			const options = { runNumber: 2 };
			const result = await download(stage, 'Spring launch', { options });
			expect(result.error).toBeUndefined();
			expect(await textsOf(result)).toEqual(exportedTexts(stage, 'Spring launch', 2));
			const { campaignId } = stage.emulator.store.campaign('Spring launch');
			expect(jsonOf(result).map(({ fileName }) => fileName)).toEqual([
				`${campaignId}-run-2-1-of-2.csv`,
				`${campaignId}-run-2-2-of-2.csv`,
			]);
			expect(stage.sent('/v1/messages/fetch', 'format')).not.toContain('url');
		});
	});
});

describe('Message: Download Files', () => {
	const stage = useStage();

	test('calls a file by the name of the campaign that was chosen from the list, and its ID', async () => {
		const { campaignId: value } = stage.emulator.store.campaign('Gift guide');
		const cachedResultName = 'Shop/EU: Gift guide (EU) (Published)';
		const campaign = { __rl: true, mode: 'list', value, cachedResultName };
		const [item] = (await download(stage, 'Gift guide', { campaign })).items;
		const { fileName, mimeType, fileExtension } = item?.binary?.data ?? {};
		expect(fileName).toBe(`Shop-EU-Gift-guide-(EU)-${value}-1-of-1.csv`);
		expect([mimeType, fileExtension]).toEqual(['text/csv', 'csv']);
		expect(item?.json.fileName).toBe(fileName);
	});

	test.each<[string, (id: string) => INodeParameters[string]]>([
		[
			'the ID',
			() => ({ __rl: true, mode: 'list', value: '={{ $json.id }}', cachedResultName: 'Old' }),
		],
		[
			'the whole choice',
			() => "={{ ({ __rl: true, mode: 'list', value: $json.id, cachedResultName: 'Old' }) }}",
		],
	])('calls it by the ID alone where an expression gives %s', async (_what, campaignWith) => {
		const { campaignId } = stage.emulator.store.campaign('Gift guide');
		const parameters = {
			resource: 'message',
			operation: 'download',
			campaign: campaignWith(campaignId),
		};
		const result = await stage.run(parameters, { items: [{ id: campaignId }] });
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)[0]?.fileName).toBe(`${campaignId}-1-of-1.csv`);
	});

	test('with Output Data Field Name puts the file there', async () => {
		const options = { binaryPropertyName: 'messages' };
		const result = await download(stage, 'Flash weekend', { options });
		expect(Object.keys(result.items[0]?.binary ?? {})).toEqual(['messages']);
		expect(await textsOf(result, 'messages')).toEqual(exportedTexts(stage, 'Flash weekend'));
	});

	test('gives no items for a campaign without exported files', async () => {
		const result = await download(stage, 'Back to school');
		expect(result.error).toBeUndefined();
		expect(result.items).toEqual([]);
	});

	test('with On Error: Continue goes on with the next campaign when one is unknown', async () => {
		const { campaignId } = stage.emulator.store.campaign('Flash weekend');
		const items = [{ id: 'cam_gone' }, { id: campaignId }];
		const parameters = { resource: 'message', operation: 'download' };
		const result = await stage.run(
			{ ...parameters, campaign: byId('={{ $json.id }}') },
			{ items, onError: 'continueRegularOutput' },
		);
		expect(originsOf(result.items)).toEqual([0, 1]);
		expect(jsonOf(result)[0]?.error).toContain('Campaign not found: cam_gone');
		const [, file] = result.items;
		if (!file) throw new Error('The second item has no file');
		expect((await readBinary(file)).toString()).toBe(exportedTexts(stage, 'Flash weekend')[0]);
	});

	test('of a run that the campaign never had is refused in the words of the API', async () => {
		const result = await download(stage, 'Spring launch', { options: { runNumber: 9 } });
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: 'Nudgescribe refused the request: Campaign run not found: 9',
			item: 0,
		});
	});
});
