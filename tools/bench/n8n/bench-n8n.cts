import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';
import { emulatorCredential, withCredential } from '../../demo/emulator-credential.cts';
import type { N8nInstall } from '../../demo/install/n8n-install.cts';
import { type RunningN8n, startN8n } from '../../demo/n8n/n8n-process.cts';
import { createCredential, type CredentialReference } from '../../demo/rest/credentials.cts';
import { at, textAt } from '../../demo/rest/json.cts';
import { N8nRest } from '../../demo/rest/n8n-rest.cts';
import { logInAsOwner } from '../../demo/rest/owner.cts';
import type { Workflow } from '../../demo/rest/workflows.cts';

/** What a workflow says when it is over. */
export interface Run {
	/** How long the timed nodes took, in milliseconds, by n8n's own clock. */
	time: number;
	/** What the last item that came out is recognised by. */
	outcome: string;
}

const collectGarbage = join(__dirname, '..', 'measure', 'collect-garbage.cts');
const mostMs = 600_000;
const registersWithinMs = 10_000;

/** A real n8n in a process of its own, whose workflows are started by webhooks. */
export class BenchN8n {
	private running: RunningN8n | undefined;
	private rest: N8nRest | undefined;

	private constructor(
		private readonly install: N8nInstall,
		private readonly folder: string,
		private readonly port: number,
		private readonly environment: NodeJS.ProcessEnv,
	) {}

	/**
	 * Starts n8n.
	 *
	 * @param install which n8n
	 * @param folder what n8n keeps is below it, the Nudgescribe node already
	 */
	static async start(install: N8nInstall, folder: string): Promise<BenchN8n> {
		const environment = {
			NODE_OPTIONS: [`--require ${collectGarbage}`, process.env['BENCH_N8N_NODE_OPTIONS']].join(
				' ',
			),
			N8N_RESTRICT_FILE_ACCESS_TO: folder,
		};
		const port = await getPort({ host: '127.0.0.1' });
		const n8n = new BenchN8n(install, folder, port, environment);
		await n8n.begin();
		return n8n;
	}

	private async begin(): Promise<void> {
		const { install, folder, port, environment } = this;
		const log = join(folder, 'n8n.log');
		const userFolder = join(folder, 'n8n');
		this.running = await startN8n({ install, userFolder, port, log, environment });
		this.rest = new N8nRest(this.running.url);
		await logInAsOwner(this.rest);
	}

	/** The number of its process. */
	get pid(): number {
		return this.running?.pid ?? 0;
	}

	/** Starts it anew, with all that it was given. */
	async restart(): Promise<void> {
		await this.stop();
		await this.begin();
	}

	async stop(): Promise<void> {
		await this.running?.stop();
	}

	/** Stores the credential that leads to the server. */
	async storeCredential(url: string): Promise<CredentialReference> {
		return await createCredential(this.started, emulatorCredential(url));
	}

	/** Stores a workflow and switches it on. */
	async add(workflow: Workflow, credential: CredentialReference): Promise<void> {
		const nodes = withCredential(workflow.nodes, credential);
		const stored = await this.started.call('POST', '/workflows', { ...workflow, nodes });
		await this.started.call('POST', `/workflows/${textAt(stored, 'id')}/activate`, {
			versionId: textAt(stored, 'versionId'),
			name: '',
			description: '',
		});
	}

	/**
	 * Runs a workflow to its end.
	 *
	 * @param name the workflow's
	 * @throws Error when it does not succeed
	 */
	async run(name: string): Promise<Run> {
		const response = await this.callWebhook(name);
		const answer: unknown = await response.json();
		if (response.ok && typeof at(answer, 'outcome') === 'string') {
			return { time: Number(textAt(answer, 'time')), outcome: textAt(answer, 'outcome') };
		}
		throw new Error(`The workflow ${name} did not succeed: ${JSON.stringify(answer)}`);
	}

	/** n8n registers a webhook a moment after its workflow is switched on. */
	private async callWebhook(name: string): Promise<Response> {
		const signal = AbortSignal.timeout(mostMs);
		const registeredAt = Date.now() + registersWithinMs;
		for (;;) {
			const response = await fetch(`${this.running?.url ?? ''}/webhook/${name}`, { signal });
			if (response.status !== 404 || Date.now() > registeredAt) return response;
			await wait(100);
		}
	}

	private get started(): N8nRest {
		if (!this.rest) throw new Error('n8n is not started');
		return this.rest;
	}
}
