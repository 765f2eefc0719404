import { OperationalError } from 'n8n-workflow';
import type { Mapping } from './mapping';

/** No account has as many pages or files: to ask for them all would take months. */
const MOST = 10_000_000;

/**
 * @param count that an answer gives
 * @param things that it counts, as a person calls them
 * @param contractName the count's name in the contract
 * @param mapping of the account
 * @returns the count
 * @throws OperationalError where it is beyond reason: another number was taken for it, or the API is out of order
 */
export function withinReason(
	count: number,
	things: string,
	contractName: string,
	mapping: Mapping,
): number {
	if (count <= MOST) return count;
	const counted = count.toLocaleString('en-US');
	const line = mapping.lineWith({ [contractName]: { read: 'its name there' } });
	throw new OperationalError(`Nudgescribe counts ${counted} ${things}, which can't be right`, {
		description: `Nothing was read. Try again later. If another number of the answer is meant, enter ${line} in 'API Mapping' of the credential, with its name.`,
	});
}
