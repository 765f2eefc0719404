import type { INodeParameters } from 'n8n-workflow';
import { accessAdvice, adviceOn, namesAdvice } from './advice.cts';
import { runOf, withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, useStage, type Stage } from './stage.cts';

const description = `${accessAdvice} ${adviceOn('campaignRun', 'start')} ${namesAdvice}`;

const start = async (
	stage: Stage,
	campaign: string,
	group: string,
	more: INodeParameters = {},
	customerGroup = byId(stage.emulator.store.group(group).groupId),
) =>
	await stage.run(
		withCampaign(stage, campaign, {
			resource: 'campaignRun',
			operation: 'start',
			customerGroup,
			...more,
		}),
	);

describe.each(dialects)('Campaign Run: Start, dialect %s', (dialect) => {
	const stage = useStage({ dialect });

	test('starts a run for the customer group, and gives its number', async () => {
		const result = await start(stage, 'Spring launch', 'VIP customers');
		expect(jsonOf(result)).toEqual([{ [stage.nameOf('run_number')]: 4 }]);
		expect(originsOf(result.items)).toEqual([0]);
		expect(stage.calls()).toEqual(['POST /v1/campaign/rerun/initiate']);
		const { number, customerGroupId } = runOf(stage, 'Spring launch');
		expect(number).toBe(4);
		expect(customerGroupId).toBe(stage.emulator.store.group('VIP customers').groupId);
	});

	test.each([
		['Ready for review', 'VIP customers'],
		['Ready to publish', 'Newsletter subscribers'],
	])('with Wait Until Ready gives the status: %s', async (status, group) => {
		const result = await start(stage, 'Spring launch', group, { waitUntilReady: true });
		const [item] = jsonOf(result);
		expect(item).toMatchObject({ [stage.nameOf('run_number')]: 4, status });
		expect(item?.waitedSeconds).toBeGreaterThanOrEqual(0);
		expect(stage.calls()).toEqual(['POST /v1/campaign/rerun/initiate', 'POST /v1/campaign/all']);
	});

	test.each([
		[
			'a campaign that is not published',
			'Back to school',
			'The campaign is not published: it is "Ready to publish"',
		],
		['a campaign with unpublished messages', 'Flash weekend', 'Unpublished messages exist: 1'],
		[
			'a campaign that is still being archived',
			'Gift guide',
			'The current run 2 is targeted for archiving',
		],
	])('of %s says which prerequisite is missing', async (_what, campaign, words) => {
		const runs = stage.emulator.store.campaign(campaign).runs.length;
		const result = await start(stage, campaign, 'VIP customers', { waitUntilReady: true });
		expect(failureOf(result)).toEqual({
			kind: 'NodeApiError',
			message: `Nudgescribe refused the request: ${words}`,
			description,
			item: 0,
		});
		expect(stage.calls()).toHaveLength(1);
		expect(stage.emulator.store.campaign(campaign).runs).toHaveLength(runs);
	});
});

describe('Campaign Run: Start', () => {
	const stage = useStage();

	/** What Nudgescribe says next of the campaign's status. */
	const statusWillBe = (status: string) => {
		const { campaignId: campaign_id, name } = stage.emulator.store.campaign('Spring launch');
		const campaigns = [{ campaign_id, name, status, published_at: null }];
		const workspaces = [{ workspace_id: 'ws_1', workspace_name: 'Northwind', campaigns }];
		const brokenBody = JSON.stringify({ code: 200, message: 'Success', workspaces });
		stage.emulator.fault({ path: '/v1/campaign/all', times: 1, brokenBody });
	};

	test('with Wait Until Ready looks on while the segments are being generated', async () => {
		statusWillBe('Generating');
		const result = await start(stage, 'Spring launch', 'VIP customers', { waitUntilReady: true });
		expect(jsonOf(result)[0]).toMatchObject({ run_number: 4, status: 'Ready for review' });
		expect(jsonOf(result)[0]?.waitedSeconds).toBeGreaterThanOrEqual(1);
	});

	test('tells that the campaign is not ready in time, and not to start it again', async () => {
		for (let turn = 0; turn < 3; turn++) statusWillBe('Generating');
		const more = { waitUntilReady: true, waitTimeout: 1 };
		const { kind, message, description, item } = failureOf(
			await start(stage, 'Spring launch', 'VIP customers', more),
		);
		expect([kind, item]).toEqual(['NodeOperationError', 0]);
		expect(message).toBe('The run is started, but the campaign was not ready after 1 second');
		expect(description).toContain("status is 'Generating'. Do not start it again");
		expect(stage.calls().filter((call) => call.endsWith('/initiate'))).toHaveLength(1);
	});

	test('tells that the run is started, when its status cannot be had', async () => {
		stage.emulator.fault({ path: '/v1/campaign/all', times: 1, status: 500 });
		const result = await start(stage, 'Spring launch', 'VIP customers', { waitUntilReady: true });
		expect(failureOf(result).message).toMatch(/^The run is started, but .*A fault of the emulator/);
		expect(failureOf(result).description).toContain('Do not start it again');
	});

	test('is not repeated when the answer is lost', async () => {
		stage.emulator.fault({
			path: '/v1/campaign/rerun/initiate',
			times: 1,
			cut: 'before',
			afterHandling: true,
		});
		const result = await start(stage, 'Spring launch', 'VIP customers');
		expect(failureOf(result).description).toContain('It is not known whether Nudgescribe');
		expect(stage.calls()).toHaveLength(1);
	});

	test.each([
		['that is gone', 'cg_gone'],
		['of another workspace', undefined],
	])('for a customer group %s tells to check it', async (_which, id) => {
		const { groupId } = stage.emulator.store.group('Beta testers');
		const result = await start(stage, 'Spring launch', '', {}, byId(id ?? groupId));
		expect(failureOf(result)).toEqual({
			kind: 'NodeApiError',
			message: `Nudgescribe refused the request: Customer group not found: ${id ?? groupId}`,
			description,
			item: 0,
		});
	});
});
