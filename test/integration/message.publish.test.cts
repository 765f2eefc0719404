import type { INodeParameters } from 'n8n-workflow';
import type { RunOptions } from '../engine/run.cts';
import { accessAdvice, quotaAdvice } from './advice.cts';
import { runOf, whenFilesAreCounted, withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { dialects, useStage, type Stage } from './stage.cts';

const publish = async (
	stage: Stage,
	campaign: string,
	options: INodeParameters = {},
	more: Partial<RunOptions> = {},
) =>
	await stage.run(
		withCampaign(stage, campaign, { resource: 'message', operation: 'publish', options }),
		more,
	);
const stagesOf = (stage: Stage, campaign: string) => [
	...new Set(runOf(stage, campaign).messages.map((message) => message.approval_stage)),
];
const counts = (stage: Stage) => stage.sent('/v1/messages/pages', 'campaign_id').length;

describe.each(dialects)('Message: Publish, dialect %s', (dialect) => {
	const stage = useStage({ dialect });

	test.each(['Back to school', 'Autumn preview'])('publishes the messages of %s', async (name) => {
		const result = await publish(stage, name);
		expect(jsonOf(result)).toEqual([{ success: true }]);
		expect(originsOf(result.items)).toEqual([0]);
		expect(stage.calls()).toEqual(['POST /v1/messages/publish']);
		expect(stage.emulator.store.campaign(name).status).toBe('Published');
		expect(stagesOf(stage, name)).toEqual(['published']);
	});

	test('with Wait for Export gives how many files there are, and how long it took', async () => {
		const result = await publish(stage, 'Back to school', { waitForExport: true });
		const [item] = jsonOf(result);
		expect(item).toMatchObject({ success: true, files: 1 });
		expect(item?.waitedSeconds).toBeGreaterThanOrEqual(1);
		expect(counts(stage)).toBe(2);
	});
});

describe('Message: Publish', () => {
	const stage = useStage();
	const pages = (count: number) => {
		stage.emulator.fault({
			path: '/v1/messages/pages',
			times: 1,
			brokenBody: JSON.stringify({ code: 200, message: 'Success', pages: count }),
		});
	};

	test('with Wait for Export looks on while files are still being added', async () => {
		pages(2);
		const result = await publish(stage, 'Back to school', { waitForExport: true });
		expect(jsonOf(result)[0]).toMatchObject({ files: 1 });
		expect(counts(stage)).toBe(3);
	});

	test('tells that the export was not complete in time, and not to publish again', async () => {
		for (const count of [0, 1]) pages(count);
		const options = { waitForExport: true, waitTimeout: 1 };
		expect(failureOf(await publish(stage, 'Back to school', options))).toEqual({
			kind: 'NodeOperationError',
			message: 'The messages are published, but their export was not there after 1 seconds',
			description:
				"So far there are 1 files. Do not publish again: look later with 'Get File Count', or raise 'Wait Timeout'.",
			item: 0,
		});
		expect(stage.calls().filter((call) => call.endsWith('/publish'))).toHaveLength(1);
	});

	test('stops waiting when the execution is cancelled, and sends nothing more', async () => {
		const cancelled = new AbortController();
		whenFilesAreCounted(runOf(stage, 'Back to school'), () => {
			cancelled.abort();
		});
		const options = { waitForExport: true, waitTimeout: 300 };
		const cancelAfter = cancelled.signal;
		const { run, error } = await publish(stage, 'Back to school', options, { cancelAfter });
		expect(error?.message).toContain('The messages are published, but');
		expect(counts(stage)).toBe(1);
		expect(run.status).toBe('canceled');
	});

	test.each([
		['Win-back', 'Draft'],
		['Loyalty welcome', 'Ready for review'],
	])('of %s is refused in the words of the API', async (campaign, status) => {
		expect(failureOf(await publish(stage, campaign))).toMatchObject({
			kind: 'NodeApiError',
			message: `Nudgescribe refused the request: The campaign is "${status}", not ready to publish`,
			item: 0,
		});
	});

	test('beyond the quota is refused, says so, and publishes nothing', async () => {
		stage.emulator.store.account().quota.limit = 100;
		const result = await publish(stage, 'Back to school', { waitForExport: true });
		expect(failureOf(result)).toEqual({
			kind: 'NodeApiError',
			message:
				'Nudgescribe refused the request: The usage quota is exceeded: 1287 messages, 100 left',
			description: `${accessAdvice} ${quotaAdvice}`,
			item: 0,
		});
		expect(stage.calls()).toHaveLength(1);
		expect(stage.emulator.store.campaign('Back to school').status).toBe('Ready to publish');
	});

	test('is not repeated when the answer is lost, and says that it may have been done', async () => {
		stage.emulator.fault({
			path: '/v1/messages/publish',
			times: 1,
			cut: 'before',
			afterHandling: true,
		});
		const { message, description } = failureOf(await publish(stage, 'Back to school'));
		expect(message).toBe('The connection to Nudgescribe broke before it answered');
		expect(description).toContain('It is not known whether Nudgescribe carried it out');
		expect(stage.calls()).toHaveLength(1);
	});
});
