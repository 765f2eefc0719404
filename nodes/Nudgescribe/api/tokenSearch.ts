import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { unlessCanceled } from './cancel';
import type { Outcome } from './outcome';

/** By login, the newest search for a token in this n8n process, and what refused the login, if anything did. */
const searches = new Map<string, Promise<Outcome | undefined>>();

/**
 * Tells those who wait that there is no need to wait on: the token is stored, or the login was refused.
 * Only the first telling counts.
 */
export type Tell = (refusal?: Outcome) => void;

/**
 * @param id of a credential
 * @returns what a login is told by: a digest of the credential as it is, but for its tokens
 */
export function loginOf(id: string, credentials: ICredentialDataDecryptedObject): string {
	const login = JSON.stringify([id, { ...credentials, sessionToken: '', refreshToken: '' }]);
	return createHash('sha256').update(login).digest('hex');
}

/**
 * Looks for a new token once those of this process who began before have come to their end: n8n runs many executions
 * at a time, which all find the same token refused, and each would renew it, or have its login refused.
 * @param search gets what refused the login of the one that was waited for; it may have more to do after it told
 * @throws OperationalError when the execution is cancelled while it waits
 */
export async function afterOthers<T>(
	login: string,
	signal: AbortSignal | undefined,
	search: (tell: Tell, refusal: Outcome | undefined) => Promise<T>,
): Promise<T> {
	const before = searches.get(login);
	const refusal = before && (await unlessCanceled(signal, before));
	let end: Tell = () => {};
	const own = new Promise<Outcome | undefined>((resolve) => {
		end = resolve;
	});
	searches.set(login, own);
	const tell: Tell = (refused) => {
		if (searches.get(login) === own) searches.delete(login);
		// Handed on for ever, a refusal would outlive its reason.
		end(refused === refusal ? undefined : refused);
	};
	try {
		return await search(tell, refusal);
	} finally {
		tell();
	}
}
