import { withCredential } from '../../tools/demo/emulator-credential.cts';
import { Client } from '../integration/emulator.client.cts';
import { ActiveWorkflow, type PastExecution } from './active-workflow.cts';
import { type N8nUnderTest, startN8nUnderTest } from './n8n-under-test.cts';
import { bodies } from './request-log.cts';
import { until } from './until.cts';
import { polling } from './workflows/polling.cts';

const minute = 60_000;
let n8n: N8nUnderTest;
let stop: (() => Promise<void>) | undefined;
let client: Client;
let workflow: ActiveWorkflow;

jest.setTimeout(4 * minute);

// The first time, n8n has to be downloaded and compiled.
beforeAll(async () => {
	n8n = await startN8nUnderTest();
	({ stop } = n8n);
	const { emulator, rest } = n8n.site;
	client = new Client(emulator.url);
	await client.logIn();
	const { nodes, ...more } = polling({ event: 'campaignPublished' });
	const withAccess = withCredential(nodes, n8n.good.reference);
	workflow = await ActiveWorkflow.store(rest, { ...more, nodes: withAccess });
}, 20 * minute);

afterAll(async () => {
	await stop?.();
});

function polls(): number {
	return bodies(n8n.site.emulator, 'POST', '/v1/campaign/all').length;
}

/** Waits until the trigger has polled so many times more, and the last of these polls has its answer. */
async function morePolls(count: number): Promise<void> {
	const wanted = polls() + count;
	await until(`${count} more polls`, () => (polls() > wanted ? true : undefined));
}

/** Lets Nudgescribe publish a campaign that is ready. */
async function publish(name: string): Promise<void> {
	const { campaignId } = n8n.site.emulator.store.campaign(name);
	const answer = await client.call('POST', '/v1/messages/publish', { campaign_id: campaignId });
	expect(answer.status).toBe(200);
}

/** Waits for as many executions in all. */
async function executions(count: number): Promise<PastExecution[]> {
	return await until(`${count} executions`, async () => {
		const all = await workflow.executions();
		return all.length >= count ? all : undefined;
	});
}

function collected(execution: PastExecution | undefined): unknown[] {
	return (execution?.items('Collected') ?? []).map(({ json }) => json);
}

describe('an active workflow that begins with the trigger', () => {
	it('does not run for what there is when it is activated', async () => {
		await workflow.activate();
		await morePolls(2);
		expect(await workflow.executions()).toEqual([]);
	});

	it('runs once for a campaign that is published, and not again at later polls', async () => {
		await publish('Back to school');
		const [execution] = await executions(1);
		expect(execution?.status).toBe('success');
		expect(collected(execution)).toMatchObject([{ name: 'Back to school', status: 'Published' }]);

		await morePolls(3);
		expect(await workflow.executions()).toHaveLength(1);
	});

	it('shows the error of a poll that fails, and finds at the next one what that missed', async () => {
		const body = JSON.stringify({ code: 500, message: 'Out of order' });
		n8n.site.emulator.fault({ path: '/v1/campaign/all', times: 1, status: 500, body });
		await publish('Autumn preview');
		const [, failed, execution] = await executions(3);
		expect(failed?.status).toBe('error');
		expect(failed?.error).toMatch(/^Nudgescribe could not handle the request: Out of order/);
		expect(execution?.status).toBe('success');
		expect(collected(execution)).toMatchObject([{ name: 'Autumn preview' }]);

		await morePolls(2);
		expect(await workflow.executions()).toHaveLength(3);
	});

	it('runs once for what was published while it was switched off', async () => {
		await workflow.deactivate();
		await publish('Été à Montréal');
		await workflow.activate();
		const [, , , execution] = await executions(4);
		expect(execution?.status).toBe('success');
		expect(collected(execution)).toMatchObject([{ name: 'Été à Montréal' }]);

		await morePolls(2);
		expect(await workflow.executions()).toHaveLength(4);
	});
});
