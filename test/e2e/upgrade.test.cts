import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { emulatorCredential, withCredential } from '../../tools/demo/emulator-credential.cts';
import { createCredential } from '../../tools/demo/rest/credentials.cts';
import { runWorkflow } from '../../tools/demo/rest/executions.cts';
import { objectsAt } from '../../tools/demo/rest/json.cts';
import { createWorkflow, listWorkflows } from '../../tools/demo/rest/workflows.cts';
import { type Site, startSite } from '../../tools/demo/site.cts';
import { makeNextVersion, thisVersion } from './next-version.cts';
import { triggerOf } from './workflows/chain.cts';
import { getAllCustomers } from './workflows/customers.cts';
import { nodeType } from './workflows/nudgescribe.cts';

const minute = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'nudgescribe-upgrade-'));
const nextFolder = join(folder, 'next-version');
let ports: { n8n: number; emulator: number };
let site: Site | undefined;

jest.setTimeout(5 * minute);

// The first time, n8n has to be downloaded and compiled.
beforeAll(async () => {
	const host = '127.0.0.1';
	ports = { n8n: await getPort({ host }), emulator: await getPort({ host }) };
	await restart();
}, 20 * minute);

afterAll(async () => {
	await site?.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** Starts n8n on the same folder and ports, with a version of the package packed and installed. */
async function restart(packageFolder?: string): Promise<void> {
	await site?.stop();
	site = undefined;
	site = await startSite({ folder: join(folder, 'site'), packageFolder, ports });
}

function running(): Site {
	if (site === undefined) throw new Error('n8n is not running.');
	return site;
}

/** The version of our package that n8n says its node is from. */
async function loadedVersion(): Promise<unknown> {
	const nodeInfos = [{ name: nodeType, version: 1 }];
	const [description] = objectsAt(await running().rest.call('POST', '/node-types', { nodeInfos }));
	return description?.['communityNodePackageVersion'];
}

/** Runs a stored workflow. @returns how it ended, and how many customers it got */
async function run(id: string): Promise<unknown> {
	const execution = await runWorkflow(running().rest, id, 'Start');
	const { status, error } = execution;
	return { status, error, customers: execution.items('Get customers').length };
}

const success = { status: 'success', error: undefined, customers: 1287 };

describe('the package as users install it', () => {
	it('is loaded from the packed tarball, and runs', async () => {
		const { rest, emulator } = running();
		expect(await loadedVersion()).toBe(thisVersion());

		const credential = await createCredential(rest, emulatorCredential(emulator.url));
		const workflow = getAllCustomers(emulator.store.group('Newsletter subscribers'));
		expect(triggerOf(workflow)).toBe('Start');
		const nodes = withCredential(workflow.nodes, credential);
		const { id } = await createWorkflow(rest, { ...workflow, nodes });
		expect(await run(id)).toEqual(success);
	});

	it('runs the workflow that was saved with it after its next version is installed over it', async () => {
		const version = makeNextVersion(nextFolder);
		await restart(nextFolder);
		expect(await loadedVersion()).toBe(version);

		const [saved] = await listWorkflows(running().rest);
		expect(await run(saved?.id ?? 'no workflow')).toEqual(success);
	});
});
