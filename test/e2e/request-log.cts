import { at, type JsonObject } from '../../tools/demo/rest/json.cts';
import { sentCustomers } from '../../tools/emulator/sentCustomers.cts';
import type { Emulator } from '../../tools/emulator/server.cts';

/**
 * Picks requests from the emulator's log.
 *
 * @param emulator the emulator
 * @param method the HTTP method
 * @param path the whole path
 * @returns the JSON bodies, in the order in which the requests came
 */
export function bodies(emulator: Emulator, method: string, path: string): unknown[] {
	return emulator
		.requests()
		.filter((request) => request.method === method && request.path === path)
		.map(({ body }) => body);
}

/** The number of each page of customers that was asked for, in ascending order. */
export function fetchedPages(emulator: Emulator): number[] {
	const pages = bodies(emulator, 'POST', '/v1/customer').map((body) => Number(at(body, 'page')));
	return pages.sort((one, other) => one - other);
}

/** The customers of each request that stored some. */
export function storedBatches(emulator: Emulator): JsonObject[][] {
	return emulator
		.requests()
		.filter(({ path }) => path === '/v1/customer/check')
		.map((request) => sentCustomers(request));
}

/** Records as a file holds them, which knows texts alone. */
export function inFile(records: JsonObject[]): JsonObject[] {
	return records.map((record) =>
		Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)])),
	);
}
