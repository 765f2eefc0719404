import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import { loadDialect, type Dialect } from '../../tools/emulator/dialect.cts';
import { nameFor } from '../../tools/emulator/names.cts';
import {
	startEmulator,
	type Emulator,
	type EmulatorSettings,
} from '../../tools/emulator/server.cts';
import type { JsonObject } from '../../tools/emulator/json.cts';
import { sentCustomers } from '../../tools/emulator/sentCustomers.cts';
import type { PlainCustomer } from '../../tools/emulator/store/store.cts';
import { StoredCredential } from '../engine/credentials.cts';
import { runNode, type RunOptions, type RunResult } from '../engine/run.cts';
import { aFewTurns } from '../engine/until.cts';
import { byId } from './byId.cts';

export { byId } from './byId.cts';

/** The dialects that the operations are tested in. */
export const dialects = ['default', 'renamed', 'zero-based', 'older'];

/** The field mapper of Customer: Create or Update, set to take the fields of the input item. */
export const mappedAutomatically: INodeParameters = {
	profileFields: { mappingMode: 'autoMapInputData', value: null },
};

/** An emulator, a credential for it, and the node run between them by n8n's engine. */
export class Stage {
	private used: StoredCredential | undefined;
	private running: Emulator | undefined;

	constructor(
		private readonly dialect: Dialect,
		private readonly settings: Partial<EmulatorSettings>,
	) {}

	async start(): Promise<void> {
		const { dialect, settings } = this;
		this.running = await startEmulator({ customers: 1200, ...settings, dialect });
	}

	async stop(): Promise<void> {
		await this.running?.stop();
	}

	/** Puts the data back, and makes a credential that was never used. */
	reset(): void {
		this.emulator.reset();
		this.used = undefined;
	}

	get emulator(): Emulator {
		if (!this.running) throw new Error('The emulator is started before the first test, not yet');
		return this.running;
	}

	/** The credential as a user would fill it in for this emulator. */
	get credentials(): StoredCredential {
		this.used ??= this.credential();
		return this.used;
	}

	/** Another credential for this emulator. */
	credential(changes: ICredentialDataDecryptedObject = {}): StoredCredential {
		const { email, password, apiKey } = account;
		return new StoredCredential({
			environment: 'custom',
			baseUrl: this.emulator.url,
			email,
			password,
			apiKey,
			apiMapping: JSON.stringify(this.dialect.names),
			...changes,
		});
	}

	/** Runs the node with these parameters; items, On Error and the like as in RunOptions. */
	async run(
		parameters: INodeParameters,
		{ onError, retryOnFail, ...more }: Partial<RunOptions> & Partial<RunOptions['node']> = {},
	): Promise<RunResult> {
		const { credentials } = this;
		return await runNode({ credentials, node: { parameters, onError, retryOnFail }, ...more });
	}

	/** The workspace and the customer group of that name, as a user chooses them. */
	in(groupName: string): INodeParameters {
		const { workspaceId, groupId } = this.emulator.store.group(groupName);
		return { workspace: byId(workspaceId), customerGroup: byId(groupId) };
	}

	/** The parameters of a customer operation; the field mapper, where there is one, maps automatically. */
	customers(operation: string, groupName: string, more: INodeParameters = {}): INodeParameters {
		const profileFields = { mappingMode: 'autoMapInputData', value: null };
		const mapper = operation === 'upsert' ? { profileFields } : {};
		return { resource: 'customer', operation, ...this.in(groupName), ...mapper, ...more };
	}

	/** The customers that the emulator holds in a group now. */
	stored(groupName: string): PlainCustomer[] {
		const { store } = this.emulator;
		return store.customers(store.group(groupName).groupId);
	}

	/** How the API of this dialect calls a name of the contract. */
	nameOf(contractName: string): string {
		return nameFor(this.dialect, 'read', contractName);
	}

	/** The requests since the reset, logins left out. */
	calls(): string[] {
		const calls = this.emulator.requests().filter(({ path }) => path !== '/v1/auth');
		return calls.map(({ method, path }) => `${method} ${path}`);
	}

	/** The logins (POST) and renewals (GET) since the reset. */
	logIns(): string[] {
		const logIns = this.emulator.requests().filter(({ path }) => path === '/v1/auth');
		return logIns.map(({ method }) => method);
	}

	/** The customers in each request that sent some. */
	sentCustomers(): JsonObject[][] {
		const requests = this.emulator.requests().filter(({ path }) => path === '/v1/customer/check');
		const name = nameFor(this.dialect, 'send', 'customers', '/v1/customer/check');
		return requests.map((request) => sentCustomers(request, name));
	}

	/** The value of a field, by its name in the contract, in the body of each request to a path, a form's too. */
	sent(path: string, contractName: string): unknown[] {
		const requests = this.emulator.requests().filter((request) => request.path === path);
		const name = nameFor(this.dialect, 'send', contractName, path);
		return requests.map(({ body }) => fieldOf(fieldOf(body, 'fields') ?? body, name));
	}
}

/** The value of an object's field; undefined when there is none. */
export function fieldOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null
		? Object.entries(value).find(([key]) => key === name)?.[1]
		: undefined;
}

/** Sets a stage for the tests of a file or a `describe`: each test finds the data as seeded, and nobody logged in. */
export function useStage({
	dialect = 'default',
	...settings
}: Partial<Omit<EmulatorSettings, 'dialect'>> & { dialect?: string } = {}): Stage {
	return during(new Stage(loadDialect(dialect), settings));
}

/** Starts a stage before the tests of a file or a `describe`, puts it back before each of them, and stops it. */
export function during<Used extends Pick<Stage, 'start' | 'reset' | 'stop'>>(stage: Used): Used {
	beforeAll(async () => {
		await stage.start();
	});
	beforeEach(async () => {
		// What was being sent when the last run failed arrives now: the next test has faults that it would take.
		await aFewTurns();
		stage.reset();
	});
	afterAll(async () => {
		await stage.stop();
	});
	return stage;
}
