import { at, isObject, type JsonObject, objectsAt, textAt } from './json.cts';
import type { N8nRest } from './n8n-rest.cts';

/** How a workflow's node names the credential that it uses. */
export interface CredentialReference {
	id: string;
	name: string;
}

/** A credential to store. */
export interface NewCredential {
	name: string;
	type: string;
	data: JsonObject;
}

/** What the test button of a credential shows. */
export interface CredentialTest {
	status: string;
	message: string;
}

/**
 * Stores a new credential.
 *
 * @returns how a node refers to it
 * @throws RestError when n8n refuses
 */
export async function createCredential(
	rest: N8nRest,
	credential: NewCredential,
): Promise<CredentialReference> {
	const created = await rest.call('POST', '/credentials', credential);
	return { id: textAt(created, 'id'), name: credential.name };
}

/**
 * Stores a credential unless there is one of its name; sets what must be as given in the one that is there, and
 * leaves the rest of it as the user left it.
 *
 * @param credential what to store
 * @param followed the names of the fields that must be as given in any case
 * @returns how a node refers to it
 * @throws RestError when n8n refuses
 */
export async function ensureCredential(
	rest: N8nRest,
	credential: NewCredential,
	followed: string[],
): Promise<CredentialReference> {
	const all = objectsAt(await rest.call('GET', '/credentials'));
	const known = all.find(({ name, type }) => name === credential.name && type === credential.type);
	if (known === undefined) return await createCredential(rest, credential);

	const id = textAt(known, 'id');
	const stored = at(await rest.call('GET', `/credentials/${id}?includeData=true`), 'data');
	const wanted = Object.fromEntries(followed.map((name) => [name, credential.data[name]]));
	const data = { ...(isObject(stored) ? stored : {}), ...wanted };
	await rest.call('PATCH', `/credentials/${id}`, {
		name: credential.name,
		type: credential.type,
		data,
	});
	return { id, name: credential.name };
}

/**
 * Presses the test button of a stored credential.
 *
 * @param reference the stored credential
 * @param credential what the form holds
 * @returns what n8n shows
 * @throws RestError when n8n refuses
 */
export async function testCredential(
	rest: N8nRest,
	reference: CredentialReference,
	credential: NewCredential,
): Promise<CredentialTest> {
	const body = { credentials: { ...credential, id: reference.id } };
	const shown = await rest.call('POST', '/credentials/test', body);
	return { status: textAt(shown, 'status'), message: textAt(shown, 'message') };
}
