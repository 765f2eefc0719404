import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { baseUrl } from './baseUrl';

/**
 * @returns a digest of all that a login depends on: server, email, password and API key
 * @throws UserError when 'Base URL' in the credential can't be used
 */
export function digestOf(credentials: ICredentialDataDecryptedObject): string {
	const { email, password, apiKey } = credentials;
	const logIn = JSON.stringify([baseUrl(credentials), email, password, apiKey ?? '']);
	return createHash('sha256').update(logIn).digest('hex');
}

/** @returns the token as it is stored: with a digest of the login that it belongs to */
export function bind(token: string, credentials: ICredentialDataDecryptedObject): string {
	return token === '' ? '' : `${digestOf(credentials)}.${token}`;
}

/** @returns the token in what was stored, or '' when it belongs to another login than the credential's */
export function unbind(stored: unknown, credentials: ICredentialDataDecryptedObject): string {
	const prefix = `${digestOf(credentials)}.`;
	return typeof stored === 'string' && stored.startsWith(prefix) ? stored.slice(prefix.length) : '';
}

/** @returns the token in what was stored, whichever login it belongs to; what is not stored so is a token itself */
export function tokenIn(stored: unknown): string {
	return typeof stored === 'string' ? stored.replace(/^[0-9a-f]{64}\./, '') : '';
}
