import { afterAll, beforeAll, beforeEach } from '@jest/globals';
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
