import type { INodeParameters } from 'n8n-workflow';
import { runOf, withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, fieldOf, useStage } from './stage.cts';

describe.each(dialects)('Campaign Run, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const run = async (operation: string, campaign: string, more: INodeParameters = {}) =>
		await stage.run(withCampaign(stage, campaign, { resource: 'campaignRun', operation, ...more }));
	const valuesOf = (records: unknown[], name: string) =>
		records.map((record) => fieldOf(record, stage.nameOf(name)));

	describe('Get Many', () => {
		test('with Return All gives the runs, the newest first', async () => {
			const result = await run('getAll', 'Spring launch', { returnAll: true });
			expect(valuesOf(jsonOf(result), 'run_number')).toEqual([3, 2, 1]);
			const { customerGroupId, segmentCount } = runOf(stage, 'Spring launch');
			expect(valuesOf(jsonOf(result), 'customer_group_id')[0]).toBe(customerGroupId);
			expect(valuesOf(jsonOf(result), 'segment_count')[0]).toBe(segmentCount);
			expect(originsOf(result.items)).toEqual([0, 0, 0]);
			expect(stage.calls()).toEqual(['POST /v1/campaign/rerun/history']);
		});

		test('with a limit gives the newest ones', async () => {
			const result = await run('getAll', 'Spring launch', { limit: 2 });
			expect(valuesOf(jsonOf(result), 'run_number')).toEqual([3, 2]);
		});

		test('gives the first run of a campaign that was never run again', async () => {
			const result = await run('getAll', 'Back to school');
			expect(valuesOf(jsonOf(result), 'run_number')).toEqual([1]);
		});

		test('gives the runs of each item’s campaign', async () => {
			const { store } = stage.emulator;
			const items = ['Gift guide', 'Spring launch'].map((name) => ({
				id: store.campaign(name).campaignId,
			}));
			const parameters = { resource: 'campaignRun', operation: 'getAll', returnAll: true };
			const campaign = byId('={{ $json.id }}');
			const result = await stage.run({ ...parameters, campaign }, { items });
			expect(originsOf(result.items)).toEqual([0, 0, 1, 1, 1]);
		});
	});

	describe('Get Messages for Review', () => {
		const simple = [
			'message_id',
			'run_number',
			'channel',
			'language',
			'subject',
			'body',
			'review_status',
			'approval_stage',
			'archived',
		];
		const idsOf = (runNumber?: number) =>
			runOf(stage, 'Spring launch', runNumber).messages.map(({ message_id }) => message_id);

		test('gives the messages of the current run, simplified', async () => {
			const result = await run('getMessages', 'Spring launch');
			const messages = runOf(stage, 'Spring launch').messages;
			expect(jsonOf(result)).toEqual(
				messages.map((message) =>
					Object.fromEntries(simple.map((name) => [name, fieldOf(message, name)])),
				),
			);
			expect(new Set(originsOf(result.items))).toEqual(new Set([0]));
			expect(stage.calls()).toEqual(['POST /v1/campaign/rerun/messages']);
		});

		test('without Simplify gives them as Nudgescribe does', async () => {
			const result = await run('getMessages', 'Spring launch', { simplify: false });
			const [message = {}] = jsonOf(result);
			expect(Object.keys(message).sort()).toEqual(
				[...simple, 'segment', 'created_at', 'updated_at'].map((name) => stage.nameOf(name)).sort(),
			);
			expect(valuesOf(jsonOf(result), 'message_id')).toEqual(idsOf());
		});

		test.each([1, 2, 3])(
			'with Run Number %d gives those of that run, archived ones too',
			async (runNumber) => {
				const result = await run('getMessages', 'Spring launch', { options: { runNumber } });
				expect(jsonOf(result).map(({ message_id }) => message_id)).toEqual(idsOf(runNumber));
				expect(new Set(jsonOf(result).map(({ archived }) => archived))).toEqual(
					new Set([runNumber < 3]),
				);
			},
		);

		test.each([1, 4, 99])('with a limit of %d gives the first ones', async (limit) => {
			const result = await run('getMessages', 'Spring launch', { limit });
			expect(jsonOf(result).map(({ message_id }) => message_id)).toEqual(idsOf().slice(0, limit));
		});

		test('leaves out archived messages of the current run', async () => {
			for (const message of runOf(stage, 'Spring launch').messages.slice(1))
				message.archived = true;
			expect((await run('getMessages', 'Spring launch')).items).toHaveLength(1);
		});

		test('of a run that the campaign never had is refused in the words of the API', async () => {
			const result = await run('getMessages', 'Spring launch', { options: { runNumber: 4 } });
			expect(failureOf(result)).toMatchObject({
				kind: 'NodeApiError',
				message: 'Nudgescribe refused the request: Campaign run not found: 4',
				item: 0,
			});
		});
	});
});
