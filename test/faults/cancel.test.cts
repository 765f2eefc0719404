import { setTimeout as wait } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import type { Fault } from '../../tools/emulator/server.cts';
import { exportOf, runOf, withCampaign } from '../integration/campaigns.cts';
import { failureOf } from '../integration/results.cts';
import { inputItems } from '../integration/operations.cts';
import { faultCase } from './faultCase.cts';
import { aFewTurns, until } from '../engine/until.cts';
import { useWatchedStage } from './watchedStage.cts';

const stage = useWatchedStage({ pageSize: 2 });

/** A second, and what a machine with much else to do needs more. */
const longestMs = 1500;
/** What was sent in the same moment as the cancellation does not count. */
const sameMomentMs = 250;

interface Cancellation {
	name: string;
	parameters: () => INodeParameters;
	fault?: Fault;
	/** Whether the execution begins without a token. */
	logsIn?: boolean;
	/** When it is cancelled; when the fault has happened, if not given. */
	moment?: () => boolean;
}

const getAll = () => stage.customers('getAll', 'VIP customers', { returnAll: true });
const download = () =>
	withCampaign(stage, 'Gift guide', { resource: 'message', operation: 'download' });
const later = { 'retry-after': '8' };
const hasCalled =
	(path: string, times = 1) =>
	() =>
		stage.calls().filter((call) => call === `POST ${path}`).length === times;

const unready = () => ({
	workspace_id: 'ws_1',
	workspace_name: 'One',
	campaigns: [
		{
			campaign_id: stage.emulator.store.campaign('Spring launch').campaignId,
			name: 'Spring launch',
			status: 'Generating',
		},
	],
});

const cancellations: Cancellation[] = [
	{
		name: 'waits to try again, as Retry-After said',
		parameters: getAll,
		fault: { path: '/v1/customer', times: 99, status: 429, headers: later },
	},
	{
		name: 'waits to try again, with a growing wait',
		parameters: getAll,
		fault: { path: '/v1/customer/pages', times: 99, status: 503 },
	},
	{
		name: 'waits for an answer',
		parameters: getAll,
		fault: { path: '/v1/customer', times: 99, delay: 3000 },
	},
	{
		name: 'waits for the answer to the login',
		parameters: getAll,
		fault: { path: '/v1/auth', times: 9, delay: 3000 },
		logsIn: true,
	},
	{
		name: 'waits to log in once more',
		parameters: getAll,
		fault: { path: '/v1/auth', times: 9, status: 503 },
		logsIn: true,
	},
	{
		name: 'waits for a file',
		parameters: download,
		fault: { path: '/_exports/', times: 9, delay: 3000 },
	},
	{
		name: 'waits to ask for a file again',
		parameters: download,
		fault: { path: '/_exports/', times: 9, status: 503, headers: later },
	},
	{
		name: 'uploads a file',
		parameters: () => stage.customers('upload', 'VIP customers'),
		fault: { path: '/v1/customer/check', times: 9, status: 429, headers: later },
	},
	{
		name: 'counts the files before it publishes messages',
		parameters: () => {
			const more = { resource: 'message', operation: 'publish', waitForExport: true };
			return withCampaign(stage, 'Back to school', more);
		},
		fault: { path: '/v1/messages/pages', times: 9, delay: 3000 },
	},
	{
		name: 'waits for the export of published messages',
		parameters: () => {
			exportOf(runOf(stage, 'Back to school'), () => []);
			const more = { resource: 'message', operation: 'publish', waitForExport: true };
			return withCampaign(stage, 'Back to school', more);
		},
		// The first count comes before the publishing.
		moment: hasCalled('/v1/messages/pages', 2),
	},
	{
		name: 'waits until a rerun is ready',
		parameters: () => {
			const brokenBody = JSON.stringify({ code: 200, workspaces: [unready()] });
			stage.emulator.fault({ path: '/v1/campaign/all', times: 99, brokenBody });
			const { customerGroup = '' } = stage.in('Newsletter subscribers');
			const more = {
				resource: 'campaignRun',
				operation: 'start',
				customerGroup,
				waitUntilReady: true,
			};
			return withCampaign(stage, 'Spring launch', more);
		},
		moment: hasCalled('/v1/campaign/all'),
	},
];

describe('An execution that is cancelled', () => {
	for (const { name, parameters, fault, logsIn, moment } of cancellations) {
		faultCase(stage, `while it ${name} → it ends, and nothing more is sent`, async () => {
			if (logsIn !== true) await stage.logIn();
			const happenedBefore = stage.emulator.faultsHappened();
			if (fault) stage.emulator.fault(fault);
			const isTime = moment ?? (() => stage.emulator.faultsHappened() > happenedBefore);
			let cancelledAt = 0;
			const cancelAfter = until(isTime).then(async () => {
				await aFewTurns();
				cancelledAt = Date.now();
			});
			const set = parameters();
			const run = stage.run(set, { cancelAfter, items: await inputItems() });
			const observed = cancelAfter.then(async () => {
				await wait(longestMs);
			});
			const isInTime = await Promise.race([run.then(() => true), observed.then(() => false)]);
			expect(isInTime).toBe(true);
			await observed;
			const result = await run;
			expect(failureOf(result).message).toMatch(/The execution was canceled$/);
			expect(result.run.status).toBe('canceled');
			expect(result.items).toEqual([]);
			const late = stage.emulator.requests().filter(({ at }) => at > cancelledAt + sameMomentMs);
			expect(late.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
		});
	}
});
