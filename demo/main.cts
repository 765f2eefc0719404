import { join } from 'node:path';
import { emulatorCredential } from './emulator-credential.cts';
import { importExamples } from './examples.cts';
import { exclusively } from './install/exclusive.cts';
import { aborted, interruption } from './interruption.cts';
import { buildNode } from './node-package.cts';
import { cacheFolder } from './paths.cts';
import { ensureCredential } from './rest/credentials.cts';
import { owner } from './rest/owner.cts';
import type { StoredWorkflow } from './rest/workflows.cts';
import { type Site, startSite } from './site.cts';
import { Steps } from './steps.cts';

const folder = join(cacheFolder, 'demo');
const ports = { n8n: 5678, emulator: 5690 };

function print(text: string): void {
	process.stdout.write(text);
}

async function runDemo(signal: AbortSignal): Promise<void> {
	const steps = new Steps(print);
	await steps.run('Building the Nudgescribe node', () =>
		buildNode(join(folder, 'build.log'), signal),
	);
	const site = await startSite({ folder, steps, ports, signal });
	try {
		const examples = await steps.run('Importing credential and example workflows', async () => {
			const credential = emulatorCredential(site.emulator.url);
			return await importExamples(
				site.rest,
				await ensureCredential(site.rest, credential, ['baseUrl']),
			);
		});
		print(welcome(site, examples));
		await aborted(signal);
	} finally {
		await site.stop();
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

The emulator stands in for Nudgescribe at ${site.emulator.url}; nothing leaves this machine.
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
		await exclusively(join(folder, 'demo.lock'), work, {
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
