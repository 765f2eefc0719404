import { emulatorCredential, withCredential } from '../../tools/demo/emulator-credential.cts';
import { createCredential } from '../../tools/demo/rest/credentials.cts';
import type { N8nRest } from '../../tools/demo/rest/n8n-rest.cts';
import type { Emulator } from '../../tools/emulator/server.cts';
import { ActiveWorkflow } from '../e2e/active-workflow.cts';
import { until } from '../e2e/until.cts';
import type { Cluster } from './cluster.cts';
import { ends, type Statuses } from './executions.cts';
import { stores } from './requests.cts';
import { readAndStore, webhookPath } from './workflow.cts';
import type { Worker } from './worker.cts';

/** What came of many executions at once. */
export interface QueueRun {
	/** The HTTP status of the answer to each webhook call. */
	answers: number[];
	statuses: Statuses;
	/** The worker that lived, the one that was killed, and the one that came in its place. */
	workers: { living: Worker; killed: Worker; replacement: Worker };
	/** The ids of the executions that the killed worker was at. */
	interrupted: string[];
	/** When the calls were made; milliseconds since 1970. */
	begunAt: number;
}

const withinMs = 5 * 60_000;

/**
 * Starts executions all at once on two workers. All tokens expire three times meanwhile, and half-way one worker is
 * killed and replaced.
 *
 * @param cluster n8n, not started yet
 * @param emulator with customers in the group "All customers" and none in "Lapsed customers"
 * @param count how many executions
 * @throws Error when something does not start, or the executions do not come to their end
 */
export async function runInQueue(
	cluster: Cluster,
	emulator: Emulator,
	count: number,
): Promise<QueueRun> {
	const { rest, database } = await cluster.start();
	const { url: webhookUrl } = await cluster.startWebhook();
	const [living, killed] = [await cluster.startWorker(), await cluster.startWorker()];
	const url = `${webhookUrl}/webhook/${webhookPath}`;
	await activateWorkflow(rest, emulator, url);

	const begunAt = Date.now();
	const answers = await Promise.all(Array.from({ length: count }, () => call(url)));
	for (const share of [0.2, 0.4]) {
		await storing(emulator, share * count);
		emulator.expireTokens();
	}
	await storing(emulator, 0.5 * count);
	const interrupted = await kill(killed);
	const replacement = await cluster.startWorker();
	await storing(emulator, 0.8 * count);
	emulator.expireTokens();
	const statuses = await ends(database, count);
	return { answers, statuses, workers: { living, killed, replacement }, interrupted, begunAt };
}

async function activateWorkflow(rest: N8nRest, emulator: Emulator, url: string): Promise<void> {
	const { store } = emulator;
	const workflow = readAndStore(store.group('All customers'), store.group('Lapsed customers'));
	const credential = await createCredential(rest, emulatorCredential(emulator.url));
	const nodes = withCredential(workflow.nodes, credential);
	await (await ActiveWorkflow.store(rest, { ...workflow, nodes })).activate();
	await until('The webhook', () => takesCalls(url));
}

/** Asks as a browser does ahead of a call, which starts nothing. */
async function takesCalls(url: string): Promise<true | undefined> {
	const response = await fetch(url, { method: 'OPTIONS', headers: { origin: url } });
	const methods = response.headers.get('access-control-allow-methods') ?? '';
	return methods.includes('POST') ? true : undefined;
}

async function call(url: string): Promise<number> {
	const { status, body } = await fetch(url, { method: 'POST' });
	await body?.cancel();
	return status;
}

async function storing(emulator: Emulator, count: number): Promise<void> {
	const isReached = (): true | undefined => (stores(emulator).length >= count ? true : undefined);
	await until(`${count} executions that stored their customers`, isReached, withinMs);
}

/** Kills a worker that is at something. @returns the ids of these executions */
async function kill(worker: Worker): Promise<string[]> {
	return await until('A worker at work', () => {
		const underWay = worker.underWay();
		if (underWay.length === 0) return undefined;
		worker.process.kill();
		return underWay;
	});
}
