import { account } from '../emulator/accounts.cts';
import type { CredentialReference, NewCredential } from './rest/credentials.cts';
import type { JsonObject } from './rest/json.cts';

/** n8n's name for the type of credential that the node uses. */
export const credentialType = 'nudgescribeApi';

/**
 * Makes the credential that leads to a running emulator.
 *
 * @param url the emulator's address
 * @returns what n8n stores
 */
export function emulatorCredential(url: string): NewCredential {
	const { email, password, apiKey } = account;
	return {
		name: 'Nudgescribe (emulator)',
		type: credentialType,
		data: {
			environment: 'custom',
			baseUrl: url,
			email,
			password,
			apiKey,
			apiCode: '',
			clientIp: '',
			apiMapping: '{}',
		},
	};
}

/**
 * Gives the credential to each node that needs one of its type.
 *
 * @param nodes a workflow's nodes; they are left as they are
 * @param credential the stored credential
 * @returns the nodes to store
 */
export function withCredential(nodes: JsonObject[], credential: CredentialReference): JsonObject[] {
	return nodes.map((node) => {
		const { type } = node;
		const isOurs = typeof type === 'string' && type.startsWith('n8n-nodes-nudgescribe.');
		return isOurs ? { ...node, credentials: { [credentialType]: credential } } : node;
	});
}
