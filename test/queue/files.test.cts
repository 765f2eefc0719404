import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningN8n } from '../../tools/demo/n8n/n8n-process.cts';
import { type Emulator, startEmulator } from '../../tools/emulator/server.cts';
import { FilesThrough, measurable } from '../e2e/files-through.cts';
import { Cluster } from './cluster.cts';
import type { Worker } from './worker.cts';

const minute = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-stores-'));
const storage = (name: string): NodeJS.ProcessEnv => ({
	N8N_BINARY_DATA_STORAGE_PATH: join(folder, name),
});
const keptIn = (mode: string): NodeJS.ProcessEnv => ({ N8N_DEFAULT_BINARY_DATA_MODE: mode });

/** n8n's own, in ms: to read a large file out of a database keeps a worker from telling that it lives. */
const patience = {
	QUEUE_WORKER_LOCK_DURATION: '60000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '10000',
	QUEUE_WORKER_STALLED_INTERVAL: '30000',
};

const cluster = new Cluster({ ...measurable, ...patience, ...storage('shared') });
let emulator: Emulator;
let files: FilesThrough;

jest.setTimeout(5 * minute);

// The first time, n8n has to be downloaded and compiled.
beforeAll(async () => {
	emulator = await startEmulator();
	const { rest } = await cluster.start();
	files = await FilesThrough.prepare(rest, emulator);
}, 30 * minute);

afterAll(async () => {
	await cluster.stop();
	await files.stop();
	await emulator.stop();
	rmSync(folder, { recursive: true, force: true });
}, 2 * minute);

/** A webhook process and a worker, for the tests of a `describe`. */
function useProcesses(
	webhookEnvironment: NodeJS.ProcessEnv,
	workerEnvironment = webhookEnvironment,
): { webhook: RunningN8n; worker: Worker } {
	const started = {} as { webhook: RunningN8n; worker: Worker };
	beforeAll(async () => {
		const starting = [
			cluster.startWebhook(webhookEnvironment),
			cluster.startWorker(workerEnvironment),
		] as const;
		[started.webhook, started.worker] = await Promise.all(starting);
	});
	afterAll(async () => {
		await Promise.all([started.webhook.stop(), started.worker.process.stop()]);
	});
	return started;
}

describe.each([
	['in the database', 'database', 'database'],
	['in memory', 'default', 'default'],
	['in a folder that they share', 'filesystem', 'filesystem-v2'],
])('Files that the processes of n8n keep %s', (title, mode, kept) => {
	const started = useProcesses(keptIn(mode));

	it('come in by a webhook and go through a worker and sub-workflows, and arrive whole', async () => {
		await files.arriveWhole(started.webhook.url, kept);
	});

	it('may be large', async () => {
		const { webhook, worker } = started;
		const processes = { 'webhook process': webhook.pid, worker: worker.process.pid };
		await files.areTakenLarge(webhook.url, `queue mode, ${title}`, processes);
	});
});

describe('A worker with a folder of its own, and a database that takes files of 1 MB', () => {
	const started = useProcesses(
		{ ...keptIn('filesystem'), ...storage('webhook') },
		{ ...keptIn('database'), ...storage('worker'), N8N_BINARY_DATA_DATABASE_MAX_FILE_SIZE: '1' },
	);

	it('does not have a file that the webhook process keeps in another folder, and says so', async () => {
		const error = await files.uploadError(started.webhook.url);
		expect(error).toBe("n8n can't read the file in the input field 'customers'");
		expect(emulator.requests().filter(({ file }) => file?.includes('zoe'))).toEqual([]);
	});

	it('can not keep a larger file, and says so', async () => {
		const error = await files.downloadError(started.webhook.url);
		expect(error).toMatch(/^n8n could not keep the file '.+\.csv'$/);
	});
});

/** What a process of n8n says that does not start. */
async function lastWords(starting: Promise<unknown>): Promise<string> {
	const told = await starting.then(
		() => 'It starts',
		(error: unknown) => String(error),
	);
	const [log] = /\/.+\.log/.exec(told) ?? [];
	return log === undefined ? told : readFileSync(log, 'utf8');
}

describe('An n8n without a license', () => {
	it('does not start with files in S3', async () => {
		const words = await lastWords(cluster.startWorker(keptIn('s3')));
		expect(words).toContain('S3 binary data storage requires a valid license');
	});

	it('does not start as one of several main processes', async () => {
		const words = await lastWords(cluster.startMain({ N8N_MULTI_MAIN_SETUP_ENABLED: 'true' }));
		expect(words).toContain('Your license does not allow for feat:multipleMainInstances');
	});
});
