import { type JsonObject, textAt } from '../../tools/demo/rest/json.cts';
import { sentCustomers as customersIn } from '../../tools/emulator/sentCustomers.cts';
import type { Emulator, LoggedRequest } from '../../tools/emulator/server.cts';
import { executionIn } from './workflow.cts';

const refused = 403;

/** The requests that a path and method got. */
function requests(emulator: Emulator, method: string, path: string): LoggedRequest[] {
	return emulator
		.requests()
		.filter((request) => request.method === method && request.path === path);
}

/** The requests that have stored customers, one for each execution. */
export function stores(emulator: Emulator): LoggedRequest[] {
	const all = requests(emulator, 'POST', '/v1/customer/check');
	return all.filter(({ status }) => status === 200);
}

/**
 * Sorts the customers that were sent to be stored by their execution. What was refused for its token did nothing and
 * is left out; what got no answer is not, since it may have done something.
 */
export function sentCustomers(emulator: Emulator): Map<string, JsonObject[]> {
	const sent = new Map<string, JsonObject[]>();
	for (const request of requests(emulator, 'POST', '/v1/customer/check')) {
		if (request.status === refused) continue;
		for (const customer of customersIn(request)) {
			const execution = executionIn(textAt(customer, 'email'));
			sent.set(execution, [...(sent.get(execution) ?? []), customer]);
		}
	}
	return sent;
}

/** How often somebody logged in with the password, and how often a token was renewed. */
export function tokensGot(emulator: Emulator): { logins: number; renewals: number } {
	return {
		logins: requests(emulator, 'POST', '/v1/auth').length,
		renewals: requests(emulator, 'GET', '/v1/auth').length,
	};
}
