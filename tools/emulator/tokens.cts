import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { Refusal } from './refusal.cts';

type TokenUse = 'access' | 'refresh';

/** Whom a token is issued to. */
export interface TokenHolder {
	userId: string;
	accountId: string;
}

/** Issues the tokens of one emulator and checks them; the signing secret is new in every emulator. */
export class Tokens {
	private readonly secret = createSecretKey(randomBytes(32));
	private readonly generations: Record<TokenUse, number> = { access: 0, refresh: 0 };

	/** @param lifetimes seconds that an access token and a refresh token live */
	constructor(private readonly lifetimes: Record<TokenUse, number>) {}

	/** A fresh access token and refresh token. */
	issue(holder: TokenHolder): { token: string; refresh_token: string } {
		return { token: this.sign('access', holder), refresh_token: this.sign('refresh', holder) };
	}

	/** Makes every token of a kind that was issued so far invalid. */
	invalidate(use: TokenUse): void {
		this.generations[use] += 1;
	}

	/**
	 * Checks a bearer token.
	 *
	 * @param token the token as sent
	 * @param uses the kinds of token that are good here
	 * @returns the id of the account that the token belongs to
	 * @throws Refusal when it is forged, expired, invalidated or of the wrong kind
	 */
	verify(token: string, uses: TokenUse[]): string {
		const claims = this.read(token);
		const use = uses.find((allowed) => allowed === claims.token_use);
		if (use === undefined) throw new Refusal('badToken', 'This kind of token is not accepted here');
		if (claims.generation !== this.generations[use]) {
			throw new Refusal('expiredToken', 'The token has expired');
		}
		return String(claims.account_id);
	}

	private read(token: string): Record<string, unknown> {
		try {
			const claims = jwt.verify(token, this.secret, { algorithms: ['HS256'] });
			return typeof claims === 'string' ? {} : claims;
		} catch (error) {
			throw error instanceof jwt.TokenExpiredError
				? new Refusal('expiredToken', 'The token has expired')
				: new Refusal('badToken', 'The token is invalid');
		}
	}

	private sign(use: TokenUse, holder: TokenHolder): string {
		const claims = {
			user_id: holder.userId,
			account_id: holder.accountId,
			role_code: 'ADMIN',
			token_use: use,
			generation: this.generations[use],
		};
		return jwt.sign(claims, this.secret, {
			algorithm: 'HS256',
			expiresIn: this.lifetimes[use],
			jwtid: randomUUID(),
		});
	}
}
