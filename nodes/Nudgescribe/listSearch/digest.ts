import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { CREDENTIAL } from '../api/http/send';

/** What n8n puts into a credential by itself: it changes while the login stays the same. */
const TOKENS = ['sessionToken', 'refreshToken'];

/**
 * @param list of the account
 * @returns a digest of the list, of the credential's ID and of all that is in it: another login, or another setting that
 * answers are read by, gives another one
 */
export async function digestOf(node: ILoadOptionsFunctions, list: string): Promise<string> {
	const values = Object.entries(await node.getCredentials(CREDENTIAL));
	const own = values.filter(([name]) => !TOKENS.includes(name));
	const id = node.getNode().credentials?.[CREDENTIAL]?.id ?? '';
	const text = JSON.stringify([id, own.sort(([one], [other]) => (one < other ? -1 : 1)), list]);
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
