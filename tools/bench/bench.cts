import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { N8nInstall } from '../demo/install/n8n-install.cts';
import type { CredentialReference } from '../demo/rest/credentials.cts';
import { account } from '../emulator/accounts.cts';
import { callOf } from './calls.cts';
import { collectGarbage, usageOf } from './measure/process.cts';
import type { Sample } from './measure/rounds.cts';
import { BenchN8n } from './n8n/bench-n8n.cts';
import type { Reach } from './n8n/nodes.cts';
import { type Measured, measuredWorkflow } from './n8n/workflow.cts';
import { Child } from './programs/child.cts';
import type { Done, Job } from './programs/work.cts';
import type { Listening, Order, Report } from './server/main.cts';
import type { Places } from './server/places.cts';

/** Everything that the cases need: the server, an n8n, and what they say about themselves. */
export class Bench {
	private constructor(
		readonly install: N8nInstall,
		/** Where files can be put. */
		readonly folder: string,
		private readonly server: Child,
		private readonly listening: Listening,
		/** A token of the API. */
		readonly token: string,
		readonly n8n: BenchN8n,
		private readonly credential: CredentialReference,
	) {}

	/**
	 * Starts server and n8n.
	 *
	 * @param install which n8n
	 * @param folder everything is kept below it; the Nudgescribe node is installed there
	 */
	static async start(install: N8nInstall, folder: string): Promise<Bench> {
		mkdirSync(folder, { recursive: true });
		const server = Child.start(join(__dirname, 'server', 'main.cts'), install.node);
		try {
			const listening = (await server.next()) as Listening;
			const n8n = await BenchN8n.start(install, folder);
			const credential = await n8n.storeCredential(listening.url);
			const token = await logIn(listening.url);
			return new Bench(install, folder, server, listening, token, n8n, credential);
		} catch (error) {
			await server.stop();
			throw error;
		}
	}

	/** The address of the server, without a slash at the end. */
	get url(): string {
		return this.listening.url;
	}

	get places(): Places {
		return this.listening.places;
	}

	/** What n8n's own nodes need. */
	get reach(): Reach {
		return { url: this.url, credential: { ...this.credential } };
	}

	/** Tells the server something; it tells what was uploaded meanwhile. */
	async order(order: Order): Promise<Report> {
		return (await this.server.ask(order)) as Report;
	}

	/** Stores a workflow in n8n. */
	async add(measured: Measured): Promise<void> {
		await this.n8n.add(measuredWorkflow(measured), this.credential);
	}

	/**
	 * Runs a workflow that was added.
	 *
	 * @param name the workflow's
	 * @param check is given what came out, and what the server was sent; throws when that is not all
	 */
	async runWorkflow(
		name: string,
		check: (outcome: string, taken: Report) => void,
	): Promise<Sample> {
		await this.order({});
		const { result, usage } = await usageOf(this.n8n.pid, () => this.n8n.run(name));
		check(result.outcome, await this.order({}));
		return { time: result.time, ...usage };
	}

	/**
	 * Runs a workflow in an n8n that was started anew, so that nothing is in its memory of what it did before.
	 *
	 * @param warmUp does something small of the same kind first, so that the code for it is loaded
	 */
	async runInNewN8n(
		name: string,
		warmUp: () => Promise<unknown>,
		check: (outcome: string, taken: Report) => void,
	): Promise<Sample> {
		await this.n8n.restart();
		await warmUp();
		await collectGarbage(this.n8n.pid);
		return await this.runWorkflow(name, check);
	}

	/** Starts one of the programs; it has to be stopped. */
	async program(name: string): Promise<Child> {
		const program = Child.start(join(__dirname, 'programs', `${name}.cts`), this.install.node);
		await program.next();
		return program;
	}

	/**
	 * Lets a program do a job.
	 *
	 * @param count how many records it has to have in the end
	 */
	async runProgram(
		program: Child,
		job: Omit<Job, 'url' | 'token'>,
		count: number,
	): Promise<Sample> {
		const { url, token } = this;
		const work = async (): Promise<Done> => (await program.ask({ ...job, url, token })) as Done;
		const { result, usage } = await usageOf(program.pid, work);
		if (result.count !== count)
			throw new Error(`A program has ${result.count} of ${count} records`);
		return { time: result.time, ...usage };
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
		await this.server.stop();
	}
}

async function logIn(url: string): Promise<string> {
	const { method, path } = callOf('logIn');
	const { email, password } = account;
	const body = JSON.stringify({ email, password });
	const headers = { 'content-type': 'application/json' };
	const response = await fetch(url + path, { method, headers, body });
	const { token } = (await response.json()) as { token: string };
	return token;
}
