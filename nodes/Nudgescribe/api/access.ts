import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Endpoint, EndpointWithAccess } from './endpoints';

/** Campaign, message and run requests: the compiler holds this against the contract. */
const NEEDS_BOTH: Record<EndpointWithAccess, true> = {
	'POST /v1/campaign/all': true,
	'POST /v1/campaign/rerun/history': true,
	'POST /v1/campaign/rerun/initiate': true,
	'POST /v1/campaign/rerun/messages': true,
	'POST /v1/messages/fetch': true,
	'POST /v1/messages/pages': true,
	'POST /v1/messages/publish': true,
};

/**
 * The login can be good, customers and groups can work, and these requests be refused all the same.
 * @returns what the credential lacks for a request to this endpoint, as sentences; '' when it lacks nothing
 */
export function lackingFor(
	endpoint: Endpoint,
	{ apiCode, clientIp }: ICredentialDataDecryptedObject,
): string {
	if (!(endpoint in NEEDS_BOTH) || (apiCode && clientIp)) return '';
	const need =
		"Campaign, message and run requests need 'API Code' and 'Client IP' in the credential";
	if (!apiCode && !clientIp) return `${need}, and both are empty there: fill them in first.`;
	return `${need}, and ${apiCode ? "'Client IP'" : "'API Code'"} is empty there: fill it in first.`;
}
