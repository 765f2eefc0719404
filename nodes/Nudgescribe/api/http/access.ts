import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Endpoint } from '../endpoints';

/** Campaign, message and run requests: the vendor's reference marks API code and client IP as required there. */
const NEEDS_BOTH = /^\w+ \/v1\/(campaign|messages)\//;

/**
 * The login can be good, customers and groups can work, and these requests be refused all the same.
 * @returns what the credential lacks for a request to this endpoint, as sentences; '' when it lacks nothing
 */
export function lackingFor(
	endpoint: Endpoint,
	{ apiCode, clientIp }: ICredentialDataDecryptedObject,
): string {
	if (!NEEDS_BOTH.test(endpoint) || (apiCode && clientIp)) return '';
	const empty = [apiCode ? '' : "'API Code'", clientIp ? '' : "'Client IP'"].filter(Boolean);
	const isOne = empty.length === 1;
	return `Campaign, message and run requests need 'API Code' and 'Client IP' in the credential: ${empty.join(' and ')} ${isOne ? 'is' : 'are'} empty there, so fill ${isOne ? 'it' : 'them'} in first.`;
}
