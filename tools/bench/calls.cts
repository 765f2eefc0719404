import { operations } from '../emulator/contract.cts';
import type { OperationId } from '../emulator/endpoints/endpoint.cts';

/** How a call of the API travels. */
export interface Call {
	/** In capitals. */
	method: string;
	path: string;
}

/**
 * Looks a call up in the contract, where every path is written down.
 *
 * @param id the name of the call there
 * @throws Error when the contract has no such call any more
 */
export function callOf(id: OperationId): Call {
	const found = operations.find(({ operationId }) => operationId === id);
	if (!found) throw new Error(`The contract has no ${id}`);
	return { method: found.method.toUpperCase(), path: found.path };
}

/** Tells whether a request is this call. */
export function isCall(request: Call, call: Call): boolean {
	return request.method === call.method && request.path === call.path;
}
