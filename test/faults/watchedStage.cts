import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import { loadDialect, type Dialect } from '../../tools/emulator/dialect.cts';
import type { EmulatorSettings } from '../../tools/emulator/server.cts';
import type { StoredCredential } from '../engine/credentials.cts';
import { searchList } from '../engine/lists.cts';
import type { RunResult } from '../engine/run.cts';
import { during, Stage } from '../integration/stage.cts';
import { Network } from './network.cts';
import { OtherHost } from '../integration/otherHost.cts';
import { SecretSearch } from './secretSearch.cts';

/** What opening a list gave. */
export interface Opened {
	choices: { name: string; value: unknown }[];
	error?: Error;
}

/** A stage on which all that a run leaves behind is searched for secrets, and all connections are watched. */
export class WatchedStage extends Stage {
	readonly otherHost = new OtherHost();

	readonly network = new Network();

	readonly search = new SecretSearch();

	private unwatch = () => {};

	/** @param spoken the dialect of the server; only its names are entered in the credential */
	constructor(
		readonly spoken: Dialect,
		settings: Partial<EmulatorSettings>,
	) {
		super(spoken, settings);
	}

	override async start(): Promise<void> {
		await super.start();
		await this.otherHost.start();
		this.unwatch = this.network.watch();
	}

	override async stop(): Promise<void> {
		this.unwatch();
		await super.stop();
		await this.otherHost.stop();
	}

	override reset(): void {
		super.reset();
		this.otherHost.received = [];
		this.network.reset();
		this.search.reset();
	}

	override credential(changes: ICredentialDataDecryptedObject = {}): StoredCredential {
		return super.credential({
			apiCode: account.apiCode,
			clientIp: '203.0.113.7',
			...changes,
		});
	}

	/** Runs the node; what the server repeated is searched for secrets, and then left out of the items. */
	override async run(
		parameters: INodeParameters,
		options: Parameters<Stage['run']>[1] = {},
	): Promise<RunResult> {
		const { credentials = this.credentials } = options;
		const before = { ...credentials.data };
		const result = await super.run(parameters, { ...options, credentials });
		this.learnFrom(before);
		this.learnFrom(credentials.data);
		await this.search.inRun(result);
		for (const { json } of result.outputs.flat()) delete json.request;
		return result;
	}

	/** Opens a list in the editor; an error is returned, not thrown. */
	async open(method: string, parameters: INodeParameters): Promise<Opened> {
		const { credentials } = this;
		const opened = await searchList(method, { credentials, parameters }).then(
			({ results }): Opened => ({ choices: results }),
			(error: unknown): Opened => ({ choices: [], error: error as Error }),
		);
		this.learnFrom(credentials.data);
		this.search.inValue(opened);
		return opened;
	}

	/** Logs in, and forgets the requests of that. */
	async logIn(): Promise<void> {
		await this.run(this.customers('countPages', 'VIP customers'));
		this.emulator.clearLog();
	}

	/** The secrets that came to light, those that another host was sent included. */
	secretsSeen(): string[] {
		const { received } = this.otherHost;
		return [...this.search.seen, ...this.search.namesIn(received.join('\n'))];
	}

	/** The ports to which a connection was made though nothing of ours listens there. */
	strangePorts(): number[] {
		const own = [Number(new URL(this.emulator.url).port), this.otherHost.port];
		return [...this.network.reached].filter((port) => !own.includes(port));
	}

	private learnFrom(data: ICredentialDataDecryptedObject): void {
		this.search.learn(data, this.emulator.requests());
	}
}

/**
 * Sets a watched stage for the cases of a file or a `describe`. Its server repeats every request in its answers, if
 * nothing else is said.
 */
export function useWatchedStage({
	dialect = 'default',
	...settings
}: Partial<Omit<EmulatorSettings, 'dialect'>> & { dialect?: string | Dialect } = {}): WatchedStage {
	const spoken = typeof dialect === 'string' ? loadDialect(dialect) : dialect;
	return during(new WatchedStage(spoken, { customers: 60, echo: true, ...settings }));
}
