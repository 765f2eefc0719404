import { emulatorCredential, withCredential } from '../../tools/demo/emulator-credential.cts';
import { createCredential } from '../../tools/demo/rest/credentials.cts';
import { type Execution, runWorkflow } from '../../tools/demo/rest/executions.cts';
import type { N8nRest } from '../../tools/demo/rest/n8n-rest.cts';
import { createWorkflow, type Workflow } from '../../tools/demo/rest/workflows.cts';
import { type Emulator, startEmulator } from '../../tools/emulator/server.cts';
import { output } from '../e2e/outputs.cts';
import { filesOfAllKinds } from '../e2e/workflows/files.cts';
import { groupLife } from '../e2e/workflows/groups.cts';
import { shoppers } from '../e2e/workflows/people.cts';
import { Cluster } from './cluster.cts';
import type { Worker } from './worker.cts';

const minute = 60_000;
const cluster = new Cluster({ OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true' });
let emulator: Emulator;
let rest: N8nRest;
let worker: Worker;

jest.setTimeout(2 * minute);

// The first time, n8n has to be downloaded and compiled.
beforeAll(async () => {
	emulator = await startEmulator();
	({ rest } = await cluster.start());
	worker = await cluster.startWorker();
}, 30 * minute);

afterAll(async () => {
	await cluster.stop();
	await emulator.stop();
}, 2 * minute);

/** Runs a workflow as the editor does. */
async function run(workflow: Workflow, changes: Record<string, string> = {}): Promise<Execution> {
	const { data, ...content } = emulatorCredential(emulator.url);
	const credential = await createCredential(rest, { ...content, data: { ...data, ...changes } });
	const nodes = withCredential(workflow.nodes, credential);
	const { id } = await createWorkflow(rest, { ...workflow, nodes });
	return await runWorkflow(rest, id, 'Start');
}

describe('What is run in the editor, where workers do that too, as in n8n 3.0', () => {
	it('writes, uploads, downloads and makes files on the worker', async () => {
		const { workspaceId } = emulator.store.group('VIP customers');
		const life = await run(groupLife(workspaceId, 'Born on a worker', 'Renamed on a worker'));
		expect(output(life, 'Delete')).toMatchObject([{ deleted: true }]);

		const { campaignId } = emulator.store.campaign('Spring launch');
		const place = emulator.store.group('Waiting list');
		const files = await run(filesOfAllKinds(place, campaignId, shoppers(50)));
		expect([life.status, files.status]).toEqual(['success', 'success']);
		expect(output(files, 'Upload')).toEqual([{ accepted: 50 }]);
		expect(output(files, 'Download')).toHaveLength(3);
		expect(worker.finished()).toHaveLength(2);
	});

	it('shows what to do when it fails', async () => {
		const { workspaceId } = emulator.store.group('VIP customers');
		const life = groupLife(workspaceId, 'Not born', 'Not renamed');
		const { status, error } = await run(life, { password: 'not-the-password' });
		expect(status).toBe('error');
		expect(error).toContain('Nudgescribe did not accept the login');
		expect(worker.finished()).toHaveLength(3);
	});
});
