import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { unlessCanceled } from './cancel';
import type { Outcome } from './outcome';

type Credentials = ICredentialDataDecryptedObject;

/** A login that was refused. */
export interface Refusal {
	credentials: Credentials;
	outcome: Outcome;
}

/** By credential, the newest search for a token in this n8n process; it ends with a refusal when the login is refused. */
const searches = new Map<string, Promise<Refusal | undefined>>();

/**
 * Tells those who wait that there is no need to wait on: the token is stored, or the login was refused.
 * Only the first telling counts.
 */
export type Tell = (refusal?: Refusal) => void;

/**
 * Looks for a new token once those of this process who began before have come to their end: n8n runs many executions
 * at a time, which all find the same token refused, and each would renew it, or have its login refused.
 * @param credentialId whose token it is
 * @param search gets what refused the login of the one that was waited for; it may have more to do after it told
 * @throws OperationalError when the execution is cancelled while it waits
 */
export async function afterOthers<T>(
	credentialId: string,
	signal: AbortSignal | undefined,
	search: (tell: Tell, refusal: Refusal | undefined) => Promise<T>,
): Promise<T> {
	const before = searches.get(credentialId);
	const refusal = before && (await unlessCanceled(signal, before));
	let end: Tell = () => {};
	const own = new Promise<Refusal | undefined>((resolve) => {
		end = resolve;
	});
	searches.set(credentialId, own);
	const tell: Tell = (refused) => {
		if (searches.get(credentialId) === own) searches.delete(credentialId);
		end(refused);
	};
	try {
		return await search(tell, refusal);
	} finally {
		tell();
	}
}

/** @returns whether the login was refused as it is here: the credential may have been corrected meanwhile */
export function isOfSameLogin(
	refusal: Refusal | undefined,
	credentials: Credentials,
): refusal is Refusal {
	return refusal !== undefined && loginOf(refusal.credentials) === loginOf(credentials);
}

function loginOf(credentials: Credentials): string {
	return JSON.stringify({ ...credentials, sessionToken: '', refreshToken: '' });
}
