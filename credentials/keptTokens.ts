import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { digestOf } from './binding';

type Credentials = ICredentialDataDecryptedObject;

/** Both, as they are put into a credential. */
export interface BoundTokens {
	sessionToken: string;
	refreshToken: string;
}

interface Kept {
	tokens: BoundTokens;
	/** Who has them: who asks again was refused with them. */
	given: WeakSet<Credentials>;
}

/** Far more logins than an n8n has; what is beyond logs in once more. */
const MOST = 1000;

/** The tokens of credentials that n8n must not store, as long as its process lasts. */
export class KeptTokens {
	/** By the digest of a login, the oldest first. */
	private readonly kept = new Map<string, Kept>();

	/**
	 * @param get gets new ones
	 * @returns the tokens for these credentials, new ones where there are none or they were refused
	 * @throws what getting them throws
	 */
	async tokensFor(credentials: Credentials, get: () => Promise<BoundTokens>): Promise<BoundTokens> {
		const login = digestOf(credentials);
		const known = this.kept.get(login);
		const kept = known && !known.given.has(credentials) ? known : this.keep(login, await get());
		kept.given.add(credentials);
		return kept.tokens;
	}

	private keep(login: string, tokens: BoundTokens): Kept {
		const known = this.kept.get(login);
		// Those who ask together get the same.
		if (known?.tokens.sessionToken === tokens.sessionToken) return known;
		const kept = { tokens, given: new WeakSet<Credentials>() };
		this.kept.delete(login);
		this.kept.set(login, kept);
		const [oldest] = this.kept.keys();
		if (oldest !== undefined && this.kept.size > MOST) this.kept.delete(oldest);
		return kept;
	}
}
