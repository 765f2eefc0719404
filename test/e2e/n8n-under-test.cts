import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatorCredential, withCredential } from '../../tools/demo/emulator-credential.cts';
import {
	createCredential,
	type CredentialReference,
	type NewCredential,
} from '../../tools/demo/rest/credentials.cts';
import { type Execution, runWorkflow } from '../../tools/demo/rest/executions.cts';
import { createWorkflow, type Workflow } from '../../tools/demo/rest/workflows.cts';
import { type Site, startSite } from '../../tools/demo/site.cts';
import { triggerOf } from './workflows/chain.cts';

/** A real n8n with the node and two credentials, started through the code of the demo. */
export interface N8nUnderTest {
	site: Site;
	/** Logs in to the emulator. */
	good: StoredCredential;
	/** Has a wrong password. */
	wrong: StoredCredential;
	/** Stores a workflow with a credential for its nodes, and runs it to its end. */
	run: (workflow: Workflow, credential?: StoredCredential) => Promise<Execution>;
	/** Ends everything and removes the folder. */
	stop: () => Promise<void>;
}

/** A credential with what was stored in it. */
export interface StoredCredential {
	content: NewCredential;
	reference: CredentialReference;
}

/**
 * Starts n8n and the emulator on free ports, in a temporary folder.
 *
 * @param environment variables of n8n's environment besides the usual ones
 * @returns what the tests need; stop() must be called
 * @throws Error in one sentence when something does not start
 */
export async function startN8nUnderTest(
	environment: NodeJS.ProcessEnv = {},
): Promise<N8nUnderTest> {
	const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-e2e-'));
	const site = await startSite({ folder, environment });
	const [good, wrong] = await storeCredentials(site).catch(async (error: unknown) => {
		await site.stop();
		throw error;
	});
	return {
		site,
		good,
		wrong,
		run: async (workflow, { reference } = good) => {
			const nodes = withCredential(workflow.nodes, reference);
			const { id } = await createWorkflow(site.rest, { ...workflow, nodes });
			return await runWorkflow(site.rest, id, triggerOf(workflow));
		},
		stop: async () => {
			await site.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function storeCredentials(site: Site): Promise<[StoredCredential, StoredCredential]> {
	const right = emulatorCredential(site.emulator.url);
	const wrongData = { ...right.data, password: 'not-the-password' };
	return [
		await store(site, right),
		await store(site, { ...right, name: 'Wrong password', data: wrongData }),
	];
}

async function store(site: Site, content: NewCredential): Promise<StoredCredential> {
	return { content, reference: await createCredential(site.rest, content) };
}
