import type { INodeParameters } from 'n8n-workflow';
import { withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, useStage } from './stage.cts';

describe.each(dialects)('Message: Get File Count, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const countFiles = async (campaign: string, more: INodeParameters = {}) =>
		await stage.run(
			withCampaign(stage, campaign, { resource: 'message', operation: 'countFiles', ...more }),
		);

	test.each([
		['Spring launch', 3],
		['Gift guide', 1],
		['Back to school', 0],
	])('of %s gives %d', async (campaign, files) => {
		const result = await countFiles(campaign);
		expect(jsonOf(result)).toEqual([{ files }]);
		expect(originsOf(result.items)).toEqual([0]);
		expect(stage.calls()).toEqual(['POST /v1/messages/pages']);
	});

	test.each([
		[1, 1],
		[2, 2],
		[3, 3],
	])('with Run Number %d gives the files of that run', async (runNumber, files) => {
		const result = await countFiles('Spring launch', { options: { runNumber } });
		expect(jsonOf(result)).toEqual([{ files }]);
	});

	test('of a run that the campaign never had is refused in the words of the API', async () => {
		const result = await countFiles('Spring launch', { options: { runNumber: 4 } });
		expect(failureOf(result).message).toContain('Campaign run not found: 4');
	});

	test('takes Run Number from each item', async () => {
		const { campaignId } = stage.emulator.store.campaign('Spring launch');
		const result = await stage.run(
			{
				resource: 'message',
				operation: 'countFiles',
				campaign: byId(campaignId),
				options: { runNumber: '={{ $json.run }}' },
			},
			{ items: [{ run: 2 }, { run: 1 }] },
		);
		expect(jsonOf(result)).toEqual([{ files: 2 }, { files: 1 }]);
		expect(originsOf(result.items)).toEqual([0, 1]);
	});

	test('with a run that is no number sends nothing', async () => {
		const options = { runNumber: '={{ "last" }}' };
		expect(failureOf(await countFiles('Spring launch', { options }))).toMatchObject({
			message: "'Run Number' is not a number from 1 up",
			item: 0,
		});
		expect(stage.calls()).toEqual([]);
	});
});
