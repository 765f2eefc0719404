import { BlockList, isIP } from 'node:net';
import { loadDialect, readDialect, type Dialect } from './dialect.cts';

export interface EmulatorSettings {
	/** A loopback address; the emulator serves nobody else. */
	host: string;
	/** 0 means any free port. */
	port: number;
	/** Milliseconds added to each API request. */
	latency: number;
	/** Customers a page. */
	pageSize: number;
	/** Customers in the group "All customers". */
	customers: number;
	/** Seconds. */
	tokenLifetime: number;
	/** Seconds. */
	refreshTokenLifetime: number;
	/** Seconds that a pre-signed download URL is good for. */
	exportLifetime: number;
	seed: number;
	/** Whether every answer repeats the request, headers and all, but for a login that succeeds. */
	echo: boolean;
	dialect: Dialect;
}

const day = 86_400;

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function isLoopback(host: string): boolean {
	const version = isIP(host);
	return version === 0
		? host === 'localhost'
		: loopback.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

const smallest: [Exclude<keyof EmulatorSettings, 'host' | 'dialect' | 'echo'>, number][] = [
	['port', 0],
	['latency', 0],
	['pageSize', 1],
	['customers', 0],
	['tokenLifetime', 0],
	['refreshTokenLifetime', 0],
	['exportLifetime', 0],
	['seed', 0],
];

function check(settings: EmulatorSettings): EmulatorSettings {
	if (!isLoopback(settings.host)) {
		throw new Error(
			`The emulator serves this machine only: ${settings.host} is not a loopback address such as 127.0.0.1`,
		);
	}
	for (const [name, least] of smallest) {
		if (!Number.isSafeInteger(settings[name]) || settings[name] < least) {
			throw new Error(`The setting ${name} has to be a whole number from ${least}`);
		}
	}
	if (settings.port > 65_535) throw new Error('The setting port cannot be above 65535');
	return settings;
}

/**
 * Fills in what is left out.
 *
 * @param given what the caller wants otherwise than by default
 * @throws Error when a value makes no sense, or the host is not this machine alone
 */
export function completeSettings(given: Partial<EmulatorSettings>): EmulatorSettings {
	return check({
		host: '127.0.0.1',
		port: 0,
		latency: 0,
		pageSize: 500,
		customers: 12_000,
		tokenLifetime: 14 * day,
		refreshTokenLifetime: 15 * day,
		exportLifetime: 900,
		seed: 1,
		echo: false,
		...given,
		dialect: given.dialect ? readDialect(given.dialect) : loadDialect('default'),
	});
}
