import type { INodeParameters } from 'n8n-workflow';
import { readBinary } from '../../engine/binary.cts';
import { exportedRows, exportedTexts, runOf, withCampaign } from '../../integration/campaigns.cts';
import { jsonOf } from '../../integration/results.cts';
import { byId } from '../../integration/stage.cts';
import type { WatchedStage } from '../watchedStage.cts';
import { compareInOrder, done, valuesOf, type Pass } from './pass.cts';

const spring = 'Spring launch';

const on = async (stage: WatchedStage, campaign: string, parameters: INodeParameters) =>
	await done(stage, withCampaign(stage, campaign, parameters));

const message = async (stage: WatchedStage, operation: string, more: INodeParameters = {}) => {
	runOf(stage, spring).files = [4, 3, 2];
	return await on(stage, spring, { resource: 'message', operation, ...more });
};

const campaignIds = ({ emulator }: WatchedStage) =>
	emulator.store.workspaces.flatMap(({ campaigns }) =>
		campaigns.map(({ campaignId }) => campaignId),
	);

/** The operations on campaigns, their messages and their runs. */
export const campaignPasses: Record<string, Pass> = {
	'campaign: getAll': async (stage, records) => {
		const parameters = { resource: 'campaign', operation: 'getAll', returnAll: true };
		const result = await done(stage, parameters);
		compareInOrder(records, campaignIds(stage), valuesOf(stage, result, 'campaign_id'));
	},
	'workspace: getAll': async (stage, records) => {
		const parameters = { resource: 'workspace', operation: 'getAll', returnAll: true };
		const got = jsonOf(await done(stage, parameters)).map(({ workspaceId }) => workspaceId);
		const wanted = stage.emulator.store.workspaces.map(({ workspaceId }) => workspaceId);
		compareInOrder(records, wanted, got);
	},
	'message: publish': async (stage) => {
		await on(stage, 'Back to school', { resource: 'message', operation: 'publish' });
		expect(stage.emulator.store.campaign('Back to school').status).toBe('Published');
	},
	'message: countFiles': async (stage) => {
		expect(jsonOf(await message(stage, 'countFiles'))).toMatchObject([{ files: 3 }]);
	},
	'message: getAll': async (stage, records) => {
		const result = await message(stage, 'getAll', { returnAll: true });
		const rows = exportedRows(stage, spring).flat();
		compareInOrder(
			records,
			rows.map(({ message_id }) => String(message_id)),
			// The columns of an export are the campaign's own: no name of the API.
			jsonOf(result).map((row) => row.message_id),
		);
	},
	'message: download': async (stage, records) => {
		const { items } = await message(stage, 'download');
		const texts = await Promise.all(items.map(async (item) => (await readBinary(item)).toString()));
		compareInOrder(records, exportedTexts(stage, spring), texts);
	},
	'campaignRun: getAll': async (stage, records) => {
		const parameters = { resource: 'campaignRun', operation: 'getAll', returnAll: true };
		const result = await on(stage, spring, parameters);
		compareInOrder(records, ['3', '2', '1'], valuesOf(stage, result, 'run_number').map(String));
	},
	'campaignRun: getMessages': async (stage, records) => {
		const more = { returnAll: true, simplify: false };
		const parameters = { resource: 'campaignRun', operation: 'getMessages', ...more };
		const result = await on(stage, spring, parameters);
		const ids = runOf(stage, spring).messages.map(({ message_id }) => message_id);
		compareInOrder(records, ids, valuesOf(stage, result, 'message_id'));
	},
	'campaignRun: start': async (stage) => {
		const { customerGroupId } = stage.emulator.store.campaign(spring);
		const parameters = {
			resource: 'campaignRun',
			operation: 'start',
			customerGroup: byId(customerGroupId),
			waitUntilReady: true,
		};
		const result = await on(stage, spring, parameters);
		expect(jsonOf(result)).toMatchObject([{ run_number: 4, status: 'Ready to publish' }]);
		expect(stage.emulator.store.campaign(spring).runs).toHaveLength(4);
	},
};
