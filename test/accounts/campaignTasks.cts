import type { INodeParameters } from 'n8n-workflow';
import { readBinary } from '../engine/binary.cts';
import { exportedRows, exportedTexts, runOf } from '../integration/campaigns.cts';
import { byId } from '../integration/stage.cts';
import type { AccountStage } from './accountStage.cts';
import { ordinary, otherThan, ran, says, unless, type Task } from './task.cts';

const spring = 'Spring launch';

function on(stage: AccountStage, campaign: string, parameters: INodeParameters): INodeParameters {
	const { campaignId } = stage.emulator.store.campaign(campaign);
	return { campaign: byId(stage.shown('campaign_id', campaignId)), ...parameters };
}

const same = (got: unknown, wanted: unknown): string | undefined =>
	unless(
		JSON.stringify(got) === JSON.stringify(wanted),
		`${JSON.stringify(got).slice(0, 200)}, not ${JSON.stringify(wanted).slice(0, 200)}`,
	);

/** The IDs of all campaigns that are as the others: two of the first workspace can be odd. */
function campaignIds(stage: AccountStage, isOddToo: boolean): string[] {
	const { workspaces } = stage.emulator.store;
	return workspaces.flatMap(({ campaigns }, place) => {
		const ids = campaigns.map(({ campaignId }) => campaignId);
		return place === 0 && !isOddToo ? ids.slice(0, -2) : ids;
	});
}

function campaignReading(
	name: string,
	filters: INodeParameters,
	wanted: (stage: AccountStage) => string[][],
): Task {
	const parameters = { resource: 'campaign', operation: 'getAll', returnAll: true, filters };
	return {
		name: `campaign: ${name}`,
		run: async (stage) =>
			await ran(stage, parameters, (items) => {
				const problems = wanted(stage).map((ids) => otherThan(stage, 'campaign_id', ids, items));
				return problems.includes(undefined) ? undefined : problems[0];
			}),
	};
}

const idOf = ({ emulator }: AccountStage, name: string): string =>
	emulator.store.campaign(name).campaignId;

const isPublished = ({ emulator }: AccountStage): boolean =>
	emulator.store.campaign('Back to school').status === 'Published';

const isStarted = ({ emulator }: AccountStage): boolean =>
	emulator.store.campaign(spring).runs.length === 4;

async function ofMessages(
	stage: AccountStage,
	parameters: INodeParameters,
	...judged: [problemOf: Parameters<typeof ran>[2]]
) {
	runOf(stage, spring).files = [4, 3, 2];
	return await ran(stage, on(stage, spring, { resource: 'message', ...parameters }), ...judged);
}

/** What people do with campaigns, their messages and their runs. */
export const campaignTasks: Task[] = [
	campaignReading('getAll', {}, (stage) => [
		campaignIds(stage, true),
		...(stage.spoken.odd === 'none' ? [] : [campaignIds(stage, false)]),
	]),
	campaignReading(
		'getAll in a window',
		{ publishedAfter: '2026-05-31', publishedBefore: '2026-06-01' },
		(stage) => [[idOf(stage, 'Summer sale – “très chaud”'), idOf(stage, 'Flash weekend')]],
	),
	campaignReading('getAll by status', { statuses: ['Ready to publish'] }, (stage) => [
		['Back to school', 'Autumn preview', 'Été à Montréal'].map((name) => idOf(stage, name)),
	]),
	{
		name: 'campaign: get',
		run: async (stage) => {
			const parameters = { resource: 'campaign', operation: 'get' };
			return await ran(stage, on(stage, 'Back to school', parameters), (items) =>
				otherThan(stage, 'campaign_id', [idOf(stage, 'Back to school')], items),
			);
		},
	},
	{
		name: 'workspace: getAll',
		run: async (stage) =>
			await ran(stage, { resource: 'workspace', operation: 'getAll', returnAll: true }, (items) => {
				const ids = stage.emulator.store.workspaces.map(({ workspaceId }) => workspaceId);
				const usual = ordinary(stage, items, (item) => item);
				return otherThan(stage, 'workspace_id', ids, usual);
			}),
	},
	{
		name: 'message: publish',
		isWrite: true,
		isDone: isPublished,
		run: async (stage) => {
			const parameters = { resource: 'message', operation: 'publish' };
			return await ran(stage, on(stage, 'Back to school', parameters), () =>
				unless(isPublished(stage), 'it is not published'),
			);
		},
	},
	{
		name: 'message: countFiles',
		run: async (stage) =>
			await ofMessages(stage, { operation: 'countFiles' }, ([item]) => same(item?.files, 3)),
	},
	{
		name: 'message: getAll',
		run: async (stage) =>
			await ofMessages(stage, { operation: 'getAll', returnAll: true }, (items) => {
				const rows = exportedRows(stage, spring).flat();
				return same(
					items.map((item) => item.message_id),
					rows.map((row) => String(row.message_id)),
				);
			}),
	},
	{
		name: 'message: download',
		run: async (stage) =>
			await ofMessages(stage, { operation: 'download' }, async (_, items) => {
				const files = await Promise.all(items.map(async (item) => await readBinary(item)));
				return same(files.map(String), exportedTexts(stage, spring));
			}),
	},
	{
		name: 'campaignRun: getAll',
		run: async (stage) => {
			const parameters = { resource: 'campaignRun', operation: 'getAll', returnAll: true };
			return await ran(stage, on(stage, spring, parameters), (items) => {
				// An object whose keys are numbers has them in order.
				const runs = stage.spoken.list === 'keyed' ? ['1', '2', '3'] : ['3', '2', '1'];
				const isThere = runs.every((run, place) => says(stage, items[place] ?? {}, '', run));
				return unless(items.length === 3 && isThere, 'these are not the runs');
			});
		},
	},
	{
		name: 'campaignRun: get',
		run: async (stage) => {
			const parameters = { resource: 'campaignRun', operation: 'get' };
			return await ran(stage, on(stage, spring, parameters), (items) =>
				otherThan(stage, '', ['3'], items),
			);
		},
	},
	{
		name: 'campaignRun: getMessages',
		run: async (stage) => {
			const more = { returnAll: true, simplify: false };
			const parameters = { resource: 'campaignRun', operation: 'getMessages', ...more };
			return await ran(stage, on(stage, spring, parameters), (items) => {
				const ids = runOf(stage, spring).messages.map(({ message_id }) => message_id);
				return otherThan(stage, 'message_id', ids, items);
			});
		},
	},
	{
		name: 'campaignRun: start',
		isWrite: true,
		isDone: isStarted,
		run: async (stage) => {
			const { customerGroupId } = stage.emulator.store.campaign(spring);
			const parameters = {
				resource: 'campaignRun',
				operation: 'start',
				customerGroup: byId(stage.shown('customer_group_id', customerGroupId)),
				waitUntilReady: true,
				waitTimeout: 5,
			};
			return await ran(stage, on(stage, spring, parameters), ([item]) => {
				if (!isStarted(stage)) return 'it is not started';
				const status = JSON.stringify(item?.status);
				return unless(/^"ready[ _]to[ _]publish"$/i.test(status), `its status is ${status}`);
			});
		},
	},
];
