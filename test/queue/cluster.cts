import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type N8nInstall, installN8n } from '../../tools/demo/install/n8n-install.cts';
import { encryptionKey } from '../../tools/demo/n8n/encryption-key.cts';
import { type ProcessKind, type RunningN8n, startN8n } from '../../tools/demo/n8n/n8n-process.cts';
import { installNode } from '../../tools/demo/node-package.cts';
import { N8nRest } from '../../tools/demo/rest/n8n-rest.cts';
import { logInAsOwner } from '../../tools/demo/rest/owner.cts';
import { step } from '../../tools/demo/steps.cts';
import { type Postgres, startPostgres } from './postgres.cts';
import { startRedis } from './redis.cts';
import type { BackingServer } from './server-process.cts';
import { Worker } from './worker.cts';

/** How many executions a worker has under way at most. */
export const concurrency = 10;

const ready = '/healthz/readiness';
const kinds = {
	webhook: { command: ['webhook'], readyPath: ready },
	worker: { command: ['worker', `--concurrency=${concurrency}`], readyPath: ready },
} satisfies Record<string, ProcessKind>;

const queueMode: NodeJS.ProcessEnv = {
	EXECUTIONS_MODE: 'queue',
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	N8N_DEFAULT_BINARY_DATA_MODE: 'database',
	// What n8n 2 does by itself, and n8n 1 does not: what a killed worker was at is not run again.
	QUEUE_WORKER_MAX_STALLED_COUNT: '0',
	// A worker that was killed is missed sooner than by default, which is after up to 90 seconds.
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '5000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/**
 * n8n in queue mode: PostgreSQL, Redis, a main process, a webhook process and any number of workers. Each process has
 * a folder of its own with the package installed, as on a machine of its own; they share the key of the credentials.
 */
export class Cluster {
	private readonly running: { stop(): Promise<void> }[] = [];
	private readonly folder = mkdtempSync(join(tmpdir(), 'nudgescribe-queue-'));
	private environment: NodeJS.ProcessEnv;
	private install: N8nInstall | undefined;
	private processes = 0;

	/** @param environment variables of the environment of all processes besides the usual ones */
	constructor(environment: NodeJS.ProcessEnv = {}) {
		this.environment = { ...queueMode, ...environment };
	}

	/**
	 * Starts everything but the workers; stop() must be called, also when this fails.
	 *
	 * @returns n8n's REST API, logged in as the owner, the address that takes webhook calls, and n8n's database
	 * @throws Error in one sentence when something does not start
	 */
	async start(): Promise<{ rest: N8nRest; webhookUrl: string; database: Postgres }> {
		const { folder } = this;
		this.install = await step('Installing n8n', (note) => installN8n(note));
		await step('Installing the Nudgescribe node', () =>
			installNode({ userFolder: this.model, log: join(folder, 'npm.log') }),
		);
		encryptionKey(this.model);
		const database = await step('Starting PostgreSQL', startPostgres);
		this.use(database);
		this.use(await step('Starting Redis', startRedis));
		const main = await this.startProcess('main');
		const webhook = await this.startProcess('webhook', kinds.webhook);
		const rest = new N8nRest(main.n8n.url);
		await logInAsOwner(rest);
		return { rest, webhookUrl: webhook.n8n.url, database };
	}

	/** Starts one more worker. */
	async startWorker(): Promise<Worker> {
		const { n8n, log } = await this.startProcess('worker', kinds.worker);
		return new Worker(n8n, log);
	}

	/** Ends everything and removes the folders. */
	async stop(): Promise<void> {
		// What was started last needs what was started before it.
		for (const each of this.running.reverse()) await each.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** The folder that the folder of each process is a copy of. */
	private get model(): string {
		return join(this.folder, 'model');
	}

	private use(server: BackingServer): void {
		this.running.push(server);
		this.environment = { ...this.environment, ...server.environment };
	}

	private async startProcess(
		name: string,
		kind?: ProcessKind,
	): Promise<{ n8n: RunningN8n; log: string }> {
		const { install, environment, folder } = this;
		if (install === undefined) throw new Error('n8n is not installed yet.');
		this.processes += 1;
		const userFolder = join(folder, `${name}-${this.processes}`);
		cpSync(this.model, userFolder, { recursive: true });
		const log = `${userFolder}.log`;
		const n8n = await step(`Starting n8n ${name}`, () =>
			startN8n({ install, userFolder, log, environment, ...(kind && { kind }) }),
		);
		this.running.push(n8n);
		return { n8n, log };
	}
}
