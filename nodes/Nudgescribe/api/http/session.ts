import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { storesValues } from '../../../../credentials/expressions';
import { statusIn } from './outcome';
import type { Outcome } from './outcome';
import { afterOthers } from './renewals';
import type { Tell } from './renewals';

type Credentials = ICredentialDataDecryptedObject;

/** Sends one request with these credentials. n8n logs in first, and puts the new token into them, when theirs is ''. */
export type Send = (credentials: Credentials) => Promise<Outcome>;

/** A token that was got so shortly before is not refused for its age. */
const SURELY_VALID_MS = 60_000;
const LOOK_EVERY_MS = 20;
/** With the token at hand, with one that another execution stored, with a new one, and with one stored after that. */
const MOST_ATTEMPTS = 4;

/** What an execution has read belongs to the account that it began with. */
const ACCOUNT = ['environment', 'baseUrl', 'email'];
const OTHER_ACCOUNT =
	'The credential was changed to another account while this ran. Run it again to use that one.';

interface Attempt {
	token: unknown;
	/** whether the token was got for this very request, so that another renewal would not help */
	isFresh: boolean;
	outcome: Outcome;
}

/**
 * The token that the requests of one execution share. n8n renews for each request by itself, before 2.40 on 401 only;
 * here all whose token is refused together (401 or 403, the API's references differ) wait for one renewal.
 */
export class Session {
	private refusedLogin: Outcome | undefined;
	private refusedToken: unknown;
	/** A token that was refused when it was new, so that it is not about the token. */
	private blameless: { token: unknown; until: number } | undefined;

	/** @param credentials as n8n decrypted them, whose token is changed; `stored` reads them anew */
	constructor(
		private readonly credentials: Credentials,
		private readonly stored: { id: string; read: () => Promise<Credentials> },
	) {}

	/**
	 * @param signal ends the waiting for a login
	 * @returns what became of the request, sent again while its token is refused and can be replaced
	 * @throws OperationalError when the signal comes while it waits for the login of another request
	 */
	async run(send: Send, signal?: AbortSignal): Promise<Outcome> {
		for (let attempts = 1; ; attempts++) {
			const attempt = await this.attempt(send, signal);
			if (![401, 403].includes(statusIn(attempt.outcome) ?? 0)) return attempt.outcome;
			if (!(await this.replace(attempt)) || attempts === MOST_ATTEMPTS) return attempt.outcome;
		}
	}

	/** Forgets the tokens, so that the next request logs in with email and password. */
	forget(): void {
		this.refusedToken = this.credentials.sessionToken;
		Object.assign(this.credentials, { sessionToken: '', refreshToken: '' });
	}

	private async attempt(send: Send, signal?: AbortSignal): Promise<Attempt> {
		const { sessionToken: token } = this.credentials;
		if (this.refusedLogin) return { token, isFresh: true, outcome: this.refusedLogin };
		if (token !== '') return { token, isFresh: false, outcome: await send(this.credentials) };
		return await afterOthers(this.stored.id, signal, async (tell) => {
			const isReplaced = await this.takeStored(this.refusedToken);
			if (!isReplaced && !this.refusedLogin) return await this.logIn(send, tell);
			tell();
			return await this.attempt(send, signal);
		});
	}

	/** Sends the request without a token, so that n8n gets one for it: the others wait until that is stored, no longer. */
	private async logIn(send: Send, tell: Tell): Promise<Attempt> {
		let hasEnded = false;
		const isFresh = !this.isKept || this.refusedToken !== undefined;
		// Older versions of n8n put the new token into the credentials a moment before they store it.
		const isStored = async () =>
			this.credentials.sessionToken !== '' &&
			(this.isKept || tokensSince(this.refusedToken, await this.stored.read()) !== undefined);
		const look = async () => {
			while (!hasEnded && !(await isStored())) await sleep(LOOK_EVERY_MS);
			if (!hasEnded) tell();
		};
		look().catch(() => undefined);
		const outcome = await send(this.credentials).finally(() => (hasEnded = true));
		if (outcome.type === 'notLoggedIn') this.refusedLogin = outcome;
		return { token: this.credentials.sessionToken, isFresh, outcome };
	}

	/** Whether the credential keeps its tokens itself: the first one that it gives may be old. */
	private get isKept(): boolean {
		return storesValues(this.credentials);
	}

	/** @returns whether the request is worth another attempt, which is made with another token then */
	private async replace({ token, isFresh }: Attempt): Promise<boolean> {
		if (this.blameless?.token === token && Date.now() <= (this.blameless?.until ?? 0)) return false;
		if (this.credentials.sessionToken !== token) return true;
		if (!isFresh) {
			this.refusedToken = token;
			this.credentials.sessionToken = '';
			return true;
		}
		if (await this.takeStored(token)) return true;
		this.blameless = { token, until: Date.now() + SURELY_VALID_MS };
		return false;
	}

	/**
	 * Takes the token that another execution has stored, if that is another one than was refused; and what the user has
	 * corrected, since n8n before 2.34 stores all of these credentials with the next token.
	 */
	private async takeStored(refused: unknown): Promise<boolean> {
		const stored = await this.stored.read();
		if (ACCOUNT.some((name) => stored[name] !== this.credentials[name])) {
			this.refusedLogin = { type: 'notLoggedIn', reason: OTHER_ACCOUNT };
			return false;
		}
		const { sessionToken, refreshToken } = this.credentials;
		const tokens = tokensSince(refused, stored);
		Object.assign(this.credentials, stored, tokens ?? { sessionToken, refreshToken });
		return tokens !== undefined;
	}
}

function tokensSince(refused: unknown, stored: Credentials): Credentials | undefined {
	const { sessionToken, refreshToken = '' } = stored;
	return sessionToken && sessionToken !== refused ? { sessionToken, refreshToken } : undefined;
}
