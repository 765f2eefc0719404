import { unlessAborted } from './cancel';

/** Tells those who wait that the token is stored, or that there is none to wait for. */
export type Tell = () => void;

/** By credential, the newest renewal in this n8n process. */
const renewals = new Map<string, Promise<void>>();

/**
 * Renews a token once those of this process who began before have told: n8n runs many executions at a time, which all
 * find the same token refused, and each would renew it. Those who then log in all the same, since there is no token to
 * take over, share one login: that is the credential's work, as is not to repeat a refused one.
 * @param signal ends the waiting
 * @throws OperationalError when the signal comes meanwhile
 */
export async function afterOthers<T>(
	credentialId: string,
	signal: AbortSignal | undefined,
	renew: (tell: Tell) => Promise<T>,
): Promise<T> {
	const before = renewals.get(credentialId);
	if (before) await unlessAborted(signal, before);
	let end: Tell = () => {};
	const own = new Promise<void>((resolve) => (end = resolve));
	renewals.set(credentialId, own);
	const tell: Tell = () => {
		if (renewals.get(credentialId) === own) renewals.delete(credentialId);
		end();
	};
	return await renew(tell).finally(tell);
}
