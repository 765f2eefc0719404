import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer, Server as HttpsServer } from 'node:https';
import type { AccountIds } from './accountIds.cts';
import { createApp } from './app.cts';
import type { Fault } from './faults.cts';
import type { LoggedRequest } from './requestLog.cts';
import { createServices, type Services } from './services.cts';
import { completeSettings, type EmulatorSettings } from './settings.cts';
import type { Store } from './store/store.cts';

export type { Fault } from './faults.cts';
export type { LoggedFile, LoggedRequest } from './requestLog.cts';
export type { EmulatorSettings } from './settings.cts';
export type { Store } from './store/store.cts';

/** A running emulator. */
export interface Emulator {
	/** Without a slash at the end. */
	url: string;
	/** The live data. */
	store: Store;
	/** The API requests since the start, the last reset, or the last `clearLog`. */
	requests(): LoggedRequest[];
	/** The IDs as this account says them. */
	ids: AccountIds;
	clearLog(): void;
	/** Makes something go wrong. */
	fault(fault: Fault): void;
	/** To how many requests something happened since the start or the last reset. */
	faultsHappened(): number;
	/** Puts data, faults and log back to what they were at the start; tokens stay good. */
	reset(): void;
	/** Makes every access token that was issued so far invalid; refresh tokens live on. */
	expireTokens(): void;
	revokeRefreshTokens(): void;
	/** Stops listening and ends open connections. */
	stop(): Promise<void>;
}

/** What a server with https shows of itself, and the key to it; both as PEM. */
export interface Certificate {
	key: string;
	cert: string;
}

function urlOf(server: Server, host: string): string {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return `${server instanceof HttpsServer ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function emulatorOf(server: Server, services: Services): Emulator {
	const { store, log, faults, tokens, settings, translation } = services;
	return {
		url: urlOf(server, settings.host),
		store,
		ids: translation.ids,
		requests: () => log.requests(),
		clearLog: () => {
			log.clear();
		},
		fault: (fault) => {
			faults.add(fault);
		},
		faultsHappened: () => faults.happened,
		reset: () => {
			services.reset();
		},
		expireTokens: () => {
			tokens.invalidate('access');
		},
		revokeRefreshTokens: () => {
			tokens.invalidate('refresh');
		},
		stop: async () => {
			if (!server.listening) return;
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

/**
 * Starts a local Nudgescribe.
 *
 * @param settings what is wanted otherwise than by default
 * @param certificate for https; http where there is none
 * @throws Error when a setting makes no sense, the host is not this machine alone, or the port is taken
 */
export async function startEmulator(
	settings: Partial<EmulatorSettings> = {},
	certificate?: Certificate,
): Promise<Emulator> {
	const services = createServices(completeSettings(settings));
	const app = createApp(services);
	const server = certificate ? createTlsServer(certificate, app) : createServer(app);
	server.listen(services.settings.port, services.settings.host);
	await once(server, 'listening');
	return emulatorOf(server, services);
}
