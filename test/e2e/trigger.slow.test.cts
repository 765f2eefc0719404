import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatorCredential, withCredential } from '../../tools/demo/emulator-credential.cts';
import { createCredential } from '../../tools/demo/rest/credentials.cts';
import { at } from '../../tools/demo/rest/json.cts';
import { type Site, startSite } from '../../tools/demo/site.cts';
import { Client } from '../integration/emulator.client.cts';
import { ActiveWorkflow } from './active-workflow.cts';
import { bodies } from './request-log.cts';
import { handedOff, schedulers } from './schedulers.cts';
import { until } from './until.cts';
import { polling } from './workflows/polling.cts';

const minute = 60_000;
const campaigns = '/v1/campaign/all';
/** Longer than the time to the next poll, and than n8n's durable scheduler waits for one. */
const slowMs = 70_000;

/** How many answers in a row are slow. The durable scheduler waits longer after each poll that fails. */
const slowAnswers = (isDurable: boolean) => (isDurable ? 2 : 8);

jest.setTimeout(25 * minute);

/** A workflow that polls every ten seconds, in an n8n that is set up like this. */
class Case {
	private constructor(
		readonly site: Site,
		readonly workflow: ActiveWorkflow,
		private readonly client: Client,
	) {}

	static async start(folder: string, environment: NodeJS.ProcessEnv): Promise<Case> {
		const logging = { N8N_LOG_LEVEL: 'debug', N8N_LOG_SCOPES: 'scheduler' };
		const site = await startSite({ folder, environment: { ...environment, ...logging } });
		const { emulator, rest } = site;
		const credential = await createCredential(rest, emulatorCredential(emulator.url));
		const { nodes, ...more } = polling({ event: 'campaignPublished' });
		const withAccess = withCredential(nodes, credential);
		const workflow = await ActiveWorkflow.store(rest, { ...more, nodes: withAccess });
		const client = new Client(emulator.url);
		await client.logIn();
		return new Case(site, workflow, client);
	}

	async publish(name: string): Promise<void> {
		const { campaignId } = this.site.emulator.store.campaign(name);
		const body = { campaign_id: campaignId };
		expect((await this.client.call('POST', '/v1/messages/publish', body)).status).toBe(200);
	}

	/** Lets the next so many answers take long. */
	slowDown(times: number): void {
		this.site.emulator.fault({ path: campaigns, times, delay: slowMs });
	}

	async morePolls(count: number): Promise<void> {
		const polls = (): number => bodies(this.site.emulator, 'POST', campaigns).length;
		const wanted = polls() + count;
		await until(`${count} more polls`, () => (polls() >= wanted ? true : undefined), 4 * minute);
	}

	/** The campaigns that started the workflow so far, one by one. */
	async told(): Promise<unknown[]> {
		const good = (await this.workflow.executions()).filter(({ status }) => status === 'success');
		return good.flatMap(({ items }) => items('Collected').map((item) => at(item, 'json', 'name')));
	}

	async untilTold(names: string[]): Promise<void> {
		const look = async () => ((await this.told()).length >= names.length ? true : undefined);
		await until(names.join(', '), look, 6 * minute);
		expect(await this.told()).toEqual(names);
	}
}

/** What happens to the workflow while the answers are slow, and after. */
async function live(it: Case, slow: number): Promise<void> {
	await it.workflow.activate();
	// The durable scheduler keeps what a poll noted from the first one on the schedule on, not from the activation.
	await it.morePolls(3);
	await it.publish('Back to school');
	it.slowDown(slow);
	await it.untilTold(['Back to school']);

	await it.publish('Autumn preview');
	it.slowDown(1);
	await it.morePolls(1);
	await it.site.restartN8n();
	await it.untilTold(['Back to school', 'Autumn preview']);

	await it.publish('Été à Montréal');
	await it.untilTold(['Back to school', 'Autumn preview', 'Été à Montréal']);
	await it.morePolls(2);
	expect(await it.told()).toHaveLength(3);
}

// Both at once: most of the time is waiting.
test.concurrent.each(schedulers)(
	'with $scheduler, answers slower than the next poll start one execution for each change',
	async ({ environment, isDurable }) => {
		const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-slow-'));
		const it = await Case.start(folder, environment);
		try {
			await live(it, slowAnswers(isDurable));
			expect(readFileSync(it.site.log, 'utf8').includes(handedOff)).toBe(isDurable);
		} finally {
			await it.site.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	},
);
