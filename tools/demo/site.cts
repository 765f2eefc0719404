import { join } from 'node:path';
import { type Emulator, startEmulator } from '../emulator/server.cts';
import { installN8n } from './install/n8n-install.cts';
import { type RunningN8n, startN8n } from './n8n/n8n-process.cts';
import { installNode } from './node-package.cts';
import { N8nRest } from './rest/n8n-rest.cts';
import { logInAsOwner } from './rest/owner.cts';
import { step } from './steps.cts';

/** Where to start, and what. */
export interface SiteOptions {
	/** Everything that is kept goes below this folder. */
	folder: string;
	/** The folder of the node's package, built already; this repository unless told otherwise. */
	packageFolder?: string;
	/** The ports to use, which have to be free; any free ones unless told otherwise. */
	ports?: { n8n: number; emulator: number };
	/** Variables of n8n's environment besides the usual ones; they win. */
	environment?: NodeJS.ProcessEnv;
	/** Ends the start early. */
	signal?: AbortSignal;
}

/** A real n8n with the node installed, beside an emulator of the API. */
export interface Site {
	emulator: Emulator;
	/** The address of n8n's editor. */
	url: string;
	/** n8n's REST API, logged in as the owner. */
	rest: N8nRest;
	/** The file that n8n logs to. */
	log: string;
	/** The number of n8n's process. */
	readonly pid: number;
	/** n8n's user folder, with its database. */
	userFolder: string;
	/** Ends n8n, and starts it again beside the same emulator. */
	restartN8n(): Promise<void>;
	/** Ends n8n and the emulator. */
	stop(): Promise<void>;
}

/**
 * Starts the emulator and a real n8n with the node installed; both end with this process at the latest. The node
 * has to be built already.
 *
 * @param options folder, package and ports
 * @returns what was started
 * @throws Error in one sentence that names the log to read; nothing is left running then
 */
export async function startSite(options: SiteOptions): Promise<Site> {
	const { folder, packageFolder, ports, environment, signal } = options;
	const log = join(folder, 'n8n.log');
	const userFolder = join(folder, 'n8n');
	const install = await step('Installing n8n', (note) => installN8n(note, signal));
	await step('Installing the Nudgescribe node in n8n', () =>
		installNode({ packageFolder, userFolder, log: join(folder, 'npm.log'), signal }),
	);
	const emulator = await step('Starting the Nudgescribe emulator', () =>
		startEmulator({ port: ports?.emulator ?? 0 }),
	);
	try {
		const start = async (port?: number): Promise<RunningN8n> =>
			await startN8n({ install, userFolder, log, environment, signal, ...(port && { port }) });
		let n8n = await step('Starting n8n', () => start(ports?.n8n));
		const { url } = n8n;
		const restartN8n = async (): Promise<void> => {
			await n8n.stop();
			n8n = await start(Number(new URL(url).port));
		};
		const stop = async (): Promise<void> => {
			await n8n.stop();
			await emulator.stop();
		};
		const rest = new N8nRest(url);
		await step('Logging in', () => logInAsOwner(rest)).catch(async (error: unknown) => {
			await n8n.stop();
			throw error;
		});
		return {
			...{ emulator, url, rest, log, userFolder, restartN8n, stop },
			get pid() {
				return n8n.pid;
			},
		};
	} catch (error) {
		await emulator.stop();
		throw error;
	}
}
