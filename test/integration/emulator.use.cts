import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { readDialect } from '../../tools/emulator/dialect.cts';
import {
	startEmulator,
	type Emulator,
	type EmulatorSettings,
} from '../../tools/emulator/server.cts';
import { Client } from './emulator.client.cts';

/** An emulator, and a client that is logged in to it. */
export interface EmulatorInUse {
	readonly emulator: Emulator;
	readonly client: Client;
}

/** Starts an emulator for the tests of a file; each test finds the data as seeded. */
export function useEmulator(settings: Partial<EmulatorSettings>): EmulatorInUse {
	let started: EmulatorInUse | undefined;
	beforeAll(async () => {
		const emulator = await startEmulator(settings);
		started = { emulator, client: new Client(emulator.url) };
		await started.client.logIn();
	});
	beforeEach(() => {
		started?.emulator.reset();
	});
	afterAll(async () => {
		await started?.emulator.stop();
	});
	const inUse = () => {
		if (started === undefined) throw new Error('The emulator did not start.');
		return started;
	};
	return {
		get emulator() {
			return inUse().emulator;
		},
		get client() {
			return inUse().client;
		},
	};
}

/** Lets each test of a file start emulators, small ones, in the dialects that it is about; they stop after it. */
export function useDialects(): (dialect: unknown) => Promise<EmulatorInUse> {
	const started: Emulator[] = [];
	afterEach(async () => {
		for (const emulator of started.splice(0)) await emulator.stop();
	});
	return async (dialect) => {
		const settings = { customers: 5, pageSize: 2, dialect: readDialect(dialect) };
		const emulator = await startEmulator(settings);
		started.push(emulator);
		const client = new Client(emulator.url);
		await client.logIn();
		return { emulator, client };
	};
}
