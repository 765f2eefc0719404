import type { Execution } from '../../tools/demo/rest/executions.cts';
import type { Workflow } from '../../tools/demo/rest/workflows.cts';
import type { Emulator, Store } from '../../tools/emulator/server.cts';
import { WebSession } from './web-session.cts';
import { type KeptFile, keptFiles } from './kept-files.cts';
import { type N8nUnderTest, startN8nUnderTest } from './n8n-under-test.cts';
import { operationsRun } from './operations-run.cts';

const minute = 60_000;

/** A real n8n for the tests of a file, and a session of its owner. */
export class RealN8n {
	/** `resource/operation` of all that worked so far. */
	readonly operations = new Set<string>();
	private started: { n8n: N8nUnderTest; session: WebSession } | undefined;

	/** @param environment variables of n8n's environment besides the usual ones */
	constructor(private readonly environment: NodeJS.ProcessEnv) {}

	async start(): Promise<void> {
		const n8n = await startN8nUnderTest(this.environment);
		const session = await WebSession.logIn(n8n.site.url).catch(async (error: unknown) => {
			await n8n.stop();
			throw error;
		});
		this.started = { n8n, session };
	}

	async stop(): Promise<void> {
		await this.started?.n8n.stop();
	}

	get n8n(): N8nUnderTest {
		return this.running.n8n;
	}

	get session(): WebSession {
		return this.running.session;
	}

	get emulator(): Emulator {
		return this.n8n.site.emulator;
	}

	/** The emulator's data. */
	get store(): Store {
		return this.emulator.store;
	}

	/** Runs a workflow, which must come to its end without an error. */
	async run(workflow: Workflow): Promise<Execution> {
		const execution = await this.n8n.run(workflow);
		const { status, error } = execution;
		expect({ status, error }).toEqual({ status: 'success', error: undefined });
		for (const operation of operationsRun(workflow, execution)) this.operations.add(operation);
		return execution;
	}

	/** Downloads the files that a node put out in the newest execution. */
	async files(nodeName: string): Promise<KeptFile[]> {
		return await keptFiles(this.n8n.site.rest, this.session, nodeName);
	}

	private get running(): { n8n: N8nUnderTest; session: WebSession } {
		if (!this.started) throw new Error('n8n is started before the first test, not yet');
		return this.started;
	}
}

/**
 * Starts a real n8n for the tests of a file; each test begins with an empty log of requests.
 *
 * @param environment variables of n8n's environment besides the usual ones
 */
export function useRealN8n(environment: NodeJS.ProcessEnv = {}): RealN8n {
	const real = new RealN8n(environment);
	jest.setTimeout(2 * minute);
	// The first time, n8n has to be downloaded and compiled.
	beforeAll(async () => {
		await real.start();
	}, 20 * minute);
	beforeEach(() => {
		real.emulator.clearLog();
	});
	afterAll(async () => {
		await real.stop();
	});
	return real;
}
