import type { INodeParameters } from 'n8n-workflow';
import type { RunOptions } from '../engine/run.cts';
import { accessAdvice, quotaAdvice } from './advice.cts';
import { runOf, withCampaign } from './campaigns.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { dialects, useStage, type Stage } from './stage.cts';

const publish = async (
	stage: Stage,
	campaign: string,
	own: INodeParameters = {},
	more: Partial<RunOptions> = {},
) =>
	await stage.run(
		withCampaign(stage, campaign, { resource: 'message', operation: 'publish', ...own }),
		more,
	);
const stagesOf = (stage: Stage, campaign: string) => [
	...new Set(runOf(stage, campaign).messages.map((message) => message.approval_stage)),
];

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
});

describe('Message: Publish', () => {
	const stage = useStage();

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
		expect(stage.calls()).toEqual(['POST /v1/messages/pages', 'POST /v1/messages/publish']);
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
