import type { Fault } from '../../tools/emulator/server.cts';
import type { RunOptions } from '../engine/run.cts';
import { exportOf, runOf, withCampaign } from './campaigns.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage, type Stage } from './stage.cts';

const publish = async (
	stage: Stage,
	campaign: string,
	waitTimeout: number,
	more: Partial<RunOptions> = {},
) => {
	const parameters = {
		resource: 'message',
		operation: 'publish',
		waitForExport: true,
		waitTimeout,
	};
	return await stage.run(withCampaign(stage, campaign, parameters), more);
};
const publishings = (stage: Stage) => stage.sent('/v1/messages/publish', 'campaign_id').length;

describe.each([
	['default', [3, 2, 1], [3, 2, 2]],
	['renamed', [3], [4]],
	['older', [3, 2], [4, 2]],
	['zero-based', [3], [4]],
	['zero-based', [3, 2, 1], [3, 2, 2]],
])('Message: Publish with Wait for Export, dialect %s', (dialect, before, after) => {
	const stage = useStage({ dialect });

	test(`waits for other files than ${before.join()} of the export before`, async () => {
		const run = runOf(stage, 'Spring launch');
		run.files = before;
		exportOf(run, (time) => (time < 900 ? before : after));
		const [item] = jsonOf(await publish(stage, 'Spring launch', 60));
		expect(item).toMatchObject({ success: true, files: after.length });
		expect(item?.waitedSeconds).toBeGreaterThan(5.9);
		expect(item?.waitedSeconds).toBeLessThan(8);
		expect(stage.calls()[0]).toBe('POST /v1/messages/pages');
		expect(publishings(stage)).toBe(1);
	});
});

describe('Message: Publish with Wait for Export', () => {
	const stage = useStage();
	const school = 'Back to school';
	const advice = "Do not publish again: look later with 'Get File Count', or raise 'Wait Timeout'.";

	test('gives how many files there are, and how long it took', async () => {
		exportOf(runOf(stage, school), (time) => (time < 900 ? [5] : [5, 4]));
		const [item] = jsonOf(await publish(stage, school, 60));
		expect(item).toMatchObject({ success: true, files: 2 });
		expect(item?.waitedSeconds).toBeGreaterThan(5.9);
	});

	test('tells that the export was not complete in time, and not to publish again', async () => {
		exportOf(runOf(stage, school), (time) => (time < 500 ? [] : [5]));
		expect(failureOf(await publish(stage, school, 1))).toEqual({
			kind: 'NodeOperationError',
			message: 'The messages are published, but their export was not complete after 1 second',
			description: `So far there is 1 file. ${advice}`,
			item: 0,
		});
		expect(publishings(stage)).toBe(1);
	});

	test('does not take the files of an earlier export for the new one', async () => {
		const run = runOf(stage, 'Spring launch');
		run.files = [3, 2, 1];
		exportOf(run, () => [3, 2, 1]);
		// A quiet time goes by.
		expect(failureOf(await publish(stage, 'Spring launch', 7))).toEqual({
			kind: 'NodeOperationError',
			message: 'The messages are published, but their export was not complete after 7 seconds',
			description: `3 files were there before, and the same are there now: they may be the earlier ones. ${advice}`,
			item: 0,
		});
		expect(publishings(stage)).toBe(1);
	});

	test.each([400, 404])('takes status %d for no files, before and after', async (status) => {
		const said = { status, brokenBody: JSON.stringify({ code: status, message: 'No export yet' }) };
		stage.emulator.fault({ path: '/v1/messages/pages', times: 99, ...said });
		const { description } = failureOf(await publish(stage, school, 1));
		expect(publishings(stage)).toBe(1);
		expect(description).toMatch(
			/^There are no files yet \(Nudgescribe .*: No export yet\)\. Do not/,
		);
	});

	test.each<[string, Fault]>([
		['/v1/messages/pages', { times: 99, status: 500 }],
		['/v1/messages/pages', { times: 99, status: 403, except: '/v1/auth' }],
		['/v1/messages/pages', { times: 99, brokenBody: '{"code":200,"greeting":"hello"}' }],
		['/v1/messages/fetch', { times: 99, status: 500 }],
	])('publishes nothing when it can not be known what was there: %s, %j', async (path, fault) => {
		runOf(stage, 'Spring launch').files = [3, 2, 1];
		stage.emulator.fault({ path, ...fault });
		const failure = failureOf(await publish(stage, 'Spring launch', 1));
		expect(failure.item).toBe(0);
		expect(failure.kind).toMatch(/^Node(Api|Operation)Error$/);
		expect(failure.description).toMatch(/ Nothing was published\.$/);
		expect(publishings(stage)).toBe(0);
	});

	test('stops waiting when the execution is cancelled, and sends nothing more', async () => {
		const cancelled = new AbortController();
		exportOf(runOf(stage, school), () => {
			cancelled.abort();
			return [];
		});
		const cancelAfter = cancelled.signal;
		const { run, error } = await publish(stage, school, 300, { cancelAfter });
		expect(error?.message).toContain('The messages are published, but');
		expect(stage.sent('/v1/messages/pages', 'campaign_id')).toHaveLength(2);
		expect(run.status).toBe('canceled');
	});
});
