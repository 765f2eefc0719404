import { emulatorCredential, withCredential } from '../../tools/demo/emulator-credential.cts';
import { createCredential } from '../../tools/demo/rest/credentials.cts';
import { at } from '../../tools/demo/rest/json.cts';
import { type Emulator, startEmulator } from '../../tools/emulator/server.cts';
import { ActiveWorkflow, type PastExecution } from '../e2e/active-workflow.cts';
import { bodies } from '../e2e/request-log.cts';
import { until } from '../e2e/until.cts';
import { polling } from '../e2e/workflows/polling.cts';
import { Client } from '../integration/emulator.client.cts';
import type { Cluster } from './cluster.cts';
import type { Worker } from './worker.cts';

const minute = 60_000;
const campaigns = '/v1/campaign/all';

/** A workflow that polls every ten seconds in n8n's queue mode, and the worker that runs what it starts. */
export class PollingLife {
	private readonly workers: Worker[] = [];

	private constructor(
		readonly cluster: Cluster,
		private readonly emulator: Emulator,
		private readonly workflow: ActiveWorkflow,
		private readonly client: Client,
	) {}

	/**
	 * Starts a main process and a worker, and lets the workflow poll.
	 *
	 * @param cluster n8n, not started yet
	 */
	static async begin(cluster: Cluster): Promise<PollingLife> {
		const emulator = await startEmulator();
		const { rest } = await cluster.start();
		const credential = await createCredential(rest, emulatorCredential(emulator.url));
		const { nodes, ...more } = polling({ event: 'campaignPublished' });
		const withAccess = withCredential(nodes, credential);
		const workflow = await ActiveWorkflow.store(rest, { ...more, nodes: withAccess });
		const client = new Client(emulator.url);
		await client.logIn();
		const life = new PollingLife(cluster, emulator, workflow, client);
		await life.startWorker();
		await workflow.activate();
		return life;
	}

	async startWorker(): Promise<void> {
		this.workers.push(await this.cluster.startWorker());
	}

	async stopWorker(): Promise<void> {
		await this.workers.at(-1)?.process.stop();
	}

	async stop(): Promise<void> {
		await this.emulator.stop();
	}

	/** Lets Nudgescribe publish a campaign that is ready. */
	async publish(name: string): Promise<void> {
		const { campaignId } = this.emulator.store.campaign(name);
		const body = { campaign_id: campaignId };
		expect((await this.client.call('POST', '/v1/messages/publish', body)).status).toBe(200);
	}

	/** Waits until it has polled so many times more, and the last of these polls has its answer. */
	async morePolls(count: number): Promise<void> {
		const polls = (): number => bodies(this.emulator, 'POST', campaigns).length;
		const wanted = polls() + count;
		await until(`${count} more polls`, () => (polls() > wanted ? true : undefined), 4 * minute);
	}

	/** Waits until the campaigns are told, each by an execution of its own that a worker ran. */
	async told(names: string[]): Promise<void> {
		const executions = await until(
			`Executions for ${names.join(', ')}`,
			async () => {
				const all = await this.workflow.executions();
				return all.length >= names.length ? all : undefined;
			},
			4 * minute,
		);
		expect(executions.map(toldBy)).toEqual(names.map((name) => [name]));
		expect(this.workers.flatMap((worker) => worker.finished())).toHaveLength(names.length);
	}
}

/** What became of an execution: the campaigns that it was for, or its error. */
function toldBy({ status, error, items }: PastExecution): unknown {
	return status === 'success' ? items('Collected').map((item) => at(item, 'json', 'name')) : error;
}
