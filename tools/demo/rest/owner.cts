import { at } from './json.cts';
import type { N8nRest } from './n8n-rest.cts';

/** Who owns the n8n; the password is public, which is why n8n listens on loopback only. */
export const owner = {
	email: 'owner@example.com',
	password: 'Nudgescribe1',
	firstName: 'Olive',
	lastName: 'Owner',
};

/**
 * Logs in as the owner; makes the account when this n8n has none yet.
 *
 * @param rest keeps the cookie
 * @throws RestError when n8n refuses, e.g. since someone changed the password
 */
export async function logInAsOwner(rest: N8nRest): Promise<void> {
	const settings = await rest.call('GET', '/settings');
	if (at(settings, 'userManagement', 'showSetupOnFirstLoad') === true) {
		await rest.call('POST', '/owner/setup', owner);
	} else {
		const { email, password } = owner;
		await rest.call('POST', '/login', { emailOrLdapLoginId: email, password });
	}
}
