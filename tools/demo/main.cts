import { once } from 'node:events';
import { join } from 'node:path';
import getPort from 'get-port';
import { emulatorChoices, withChoices } from './choices.cts';
import { crmCustomers } from './crm-customers.cts';
import { emulatorCredential, withCredential } from './emulator-credential.cts';
import { importExamples } from './examples.cts';
import { exclusively } from './install/exclusive.cts';
import { interruption } from './interruption.cts';
import { startNeighbours, withNeighbours } from './neighbours.cts';
import { buildNode } from './node-package.cts';
import { cacheFolder } from './paths.cts';
import { ensureCredential } from './rest/credentials.cts';
import { owner } from './rest/owner.cts';
import type { StoredWorkflow } from './rest/workflows.cts';
import { type Site, startSite } from './site.cts';
import { step } from './steps.cts';

const folder = join(cacheFolder, 'demo');

/** Finds a free port on loopback: the one that is asked for, or another when that is taken. */
async function freePort(wanted: number): Promise<number> {
	return await getPort({ port: wanted, host: '127.0.0.1' });
}

function print(text: string): void {
	process.stdout.write(text);
}

async function runDemo(signal: AbortSignal): Promise<void> {
	await step('Building the Nudgescribe node', () => buildNode(join(folder, 'build.log'), signal));
	const neighbours = await startNeighbours(crmCustomers(25), await freePort(5691));
	const ports = { n8n: await freePort(5678), emulator: await freePort(5690) };
	const site = await startSite({ folder, ports, signal });
	try {
		const examples = await step('Importing credential and example workflows', async () => {
			const { rest, emulator } = site;
			const wanted = emulatorCredential(emulator.url);
			const credential = await ensureCredential(rest, wanted, ['baseUrl']);
			const choices = emulatorChoices(emulator.store);
			return await importExamples(rest, (nodes) =>
				withNeighbours(withChoices(withCredential(nodes, credential), choices), neighbours.url),
			);
		});
		print(welcome(site, examples));
		if (!signal.aborted) await once(signal, 'abort');
	} finally {
		await site.stop();
		await neighbours.stop();
	}
}

function welcome(site: Site, examples: StoredWorkflow[]): string {
	const links = examples.map(({ id, name }) => `  ${name}\n    ${site.url}/workflow/${id}`);
	return `
n8n is ready:  ${site.url}
  Email        ${owner.email}
  Password     ${owner.password}

Log in, open an example, and click "Execute workflow":
${links.join('\n')}

The emulator stands in for Nudgescribe at ${site.emulator.url}, and a small server for the CRM, the
chat and the storage of the examples; nothing leaves this machine. Only the assistant needs an account
of yours, at OpenAI.
n8n logs to ${site.log}.
Your changes are kept in ${folder}. Press Ctrl-C to stop.
`;
}

async function main(): Promise<void> {
	const signal = interruption();
	signal.addEventListener('abort', () => {
		print('\nStopping ...\n');
	});
	try {
		const work = async (): Promise<void> => {
			await runDemo(signal);
		};
		await exclusively({ folder, name: 'demo' }, work, {
			signal,
			onWait() {
				print('The demo is running in another terminal; waiting for it to end.\n');
			},
		});
	} catch (error) {
		if (signal.aborted) return;
		process.exitCode = 1;
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	}
}

void main();
