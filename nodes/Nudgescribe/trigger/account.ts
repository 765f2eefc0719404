import type { IPollFunctions } from 'n8n-workflow';
import type { Api } from '../api/http/api';
import { CREDENTIAL } from '../api/http/send';
import { fingerprintOf } from '../api/records/fingerprint';
import { Turns } from '../api/turns';

/**
 * @returns what tells the account from others: a digest of its address and its login, with nothing secret in it. A new
 * password, key or code makes it no other one.
 */
export async function accountOf(node: IPollFunctions, { baseUrl }: Api): Promise<string> {
	const { email } = await node.getCredentials(CREDENTIAL);
	const login = String(email ?? '')
		.trim()
		.toLowerCase();
	return await fingerprintOf([baseUrl, login], new Turns());
}
