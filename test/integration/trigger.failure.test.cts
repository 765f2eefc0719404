import type { INodeParameters } from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import { useStage, type Stage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { addCampaigns } from './trigger.changes.cts';
import { eventCases, type EventCase } from './trigger.events.cts';

interface Failure extends EventCase {
	what: string;
	/** Which request fails. */
	path: string;
	/** How many requests to that path go well before. */
	skip: number;
	options?: INodeParameters;
}

const [publishedCase, statusCase, runCase, exportCase] = eventCases;

function failing(of: EventCase | undefined, what: string, own: Partial<Failure> = {}): Failure {
	if (!of) throw new Error('There is no such event');
	return { ...of, what, path: '/v1/campaign/all', skip: 0, ...own };
}

const histories = { path: '/v1/campaign/rerun/history' };
const counts = { path: '/v1/messages/pages' };
const files = { path: '/v1/messages/fetch', options: { downloadFiles: true } };
const failures: Failure[] = [
	failing(publishedCase, 'the campaigns'),
	failing(statusCase, 'the campaigns'),
	failing(runCase, 'the campaigns'),
	failing(runCase, 'the first run history', histories),
	failing(runCase, 'the last run history', { ...histories, skip: 2 }),
	failing(exportCase, 'the campaigns'),
	failing(exportCase, 'the first file count', counts),
	failing(exportCase, 'the last file count', { ...counts, skip: 2 }),
	failing(exportCase, 'the first file', { ...files, skip: 1 }),
	failing(exportCase, 'a file of the last campaign', { ...files, skip: 5 }),
];

function fail({ emulator }: Stage, { path, skip }: Failure): void {
	const body = JSON.stringify({ code: 500, message: 'Out of order' });
	const headers = { 'content-type': 'application/json' };
	emulator.fault({ path, skip, times: 1, status: 500, headers, body });
}

describe.each(failures)('When the API fails to give $what to a poll for $event', (failure) => {
	const stage = useStage();
	const { event, campaigns, happen, options = {} } = failure;

	test('the poll fails, remembers nothing, and the next one finds all, once', async () => {
		const trigger = triggerOn(stage, event, { options });
		await trigger.activate();
		const before = trigger.remembered;
		for (const campaign of campaigns) happen(stage, campaign);
		fail(stage, failure);

		const { executions, error } = await trigger.poll();
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toBe('Nudgescribe could not handle the request: Out of order');
		expect(executions).toEqual([]);
		expect(trigger.remembered).toBe(before);

		expect(namesIn(stage, await trigger.poll())).toEqual(campaigns);
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
	});

	test('and n8n is restarted then, the first poll after it finds all, once', async () => {
		const trigger = triggerOn(stage, event, { options });
		await trigger.activate();
		for (const campaign of campaigns) happen(stage, campaign);
		fail(stage, failure);
		expect((await trigger.poll()).error).toBeDefined();

		expect(namesIn(stage, await trigger.restart())).toEqual(campaigns);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});

describe.each(eventCases)(
	'When the first poll for $event fails',
	({ event, campaigns, happen }) => {
		const stage = useStage();
		const [one] = campaigns;

		test('the workflow does not get active, and begins with what there is the next time', async () => {
			const trigger = triggerOn(stage, event);
			fail(stage, failing(publishedCase, 'the campaigns'));
			const { error } = await trigger.activate();
			expect(error?.message).toBe('Nudgescribe could not handle the request: Out of order');

			expect(await trigger.activate()).toEqual({ executions: [], items: [] });
			happen(stage, one);
			expect(namesIn(stage, await trigger.poll())).toEqual([one]);
		});
	},
);

describe('When the API refuses the trigger', () => {
	const stage = useStage();

	test('each poll fails in our words, until it is let in again', async () => {
		const trigger = triggerOn(stage, 'campaignStatusChanged');
		await trigger.activate();
		addCampaigns(stage, { name: 'Added', status: 'Draft', group: 0 });
		stage.emulator.expireTokens();
		stage.emulator.revokeRefreshTokens();

		stage.credentials.update({ password: 'wrong' });
		for (const poll of [1, 2]) {
			const { error, executions } = await trigger.poll();
			expect({ poll, executions }).toEqual({ poll, executions: [] });
			expect(error?.message).toMatch(
				/^Nudgescribe did not accept the login: Wrong email or password/,
			);
		}
		stage.credentials.update({ password: account.password });
		expect(namesIn(stage, await trigger.poll())).toEqual(['Added']);
	});

	test.each([403, 429])('n8n can tell by the code %s why the poll failed', async (status) => {
		const trigger = triggerOn(stage, 'campaignStatusChanged');
		await trigger.activate();
		const headers = { 'retry-after': '0' };
		stage.emulator.fault({ path: '/v1/campaign/all', times: 5, status, headers });
		expect((await trigger.poll()).error).toMatchObject({ httpCode: String(status) });
	});
});
