import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { unlessCanceled } from './cancel';
import { statusIn } from './outcome';
import type { Outcome } from './outcome';

type Credentials = ICredentialDataDecryptedObject;

/** Sends one request with these credentials. n8n logs in first, and puts the new token into them, when theirs is ''. */
export type Send = (credentials: Credentials) => Promise<Outcome>;

/** A token that was got so shortly before is not refused for its age. */
const SURELY_VALID_MS = 60_000;
const LOOK_EVERY_MS = 20;
/** With the token at hand, with one that another execution stored, with a new one, and with one stored after that. */
const MOST_ATTEMPTS = 4;

interface Attempt {
	token: unknown;
	/** whether the token was got for this very request, so that another renewal would not help */
	isFresh: boolean;
	outcome: Outcome;
}

type RefusedLogin = Pick<Attempt, 'outcome'> & { credentials: Credentials };

/** Tells those who wait that the token is stored, or the login was refused. Only the first telling counts. */
type Tell = (refused?: RefusedLogin) => void;

/** By credential, the newest renewal in this n8n process. */
const renewals = new Map<string, Promise<RefusedLogin | undefined>>();

/**
 * Renews a token once those of this process who began before have told: n8n runs many executions at a time, which all
 * find the same token refused, and each would renew it, or have its login refused.
 * @param renew gets the refused login of the one that was waited for
 * @throws OperationalError when the execution is cancelled while it waits
 */
export async function afterOthers<T>(
	credentialId: string,
	signal: AbortSignal | undefined,
	renew: (tell: Tell, refused: RefusedLogin | undefined) => Promise<T>,
): Promise<T> {
	const before = renewals.get(credentialId);
	const refused = before && (await unlessCanceled(signal, before));
	let end: Tell = () => {};
	const own = new Promise<RefusedLogin | undefined>((resolve) => (end = resolve));
	renewals.set(credentialId, own);
	const tell: Tell = (login) => {
		if (renewals.get(credentialId) === own) renewals.delete(credentialId);
		end(login);
	};
	return await renew(tell, refused).finally(tell);
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
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * @returns what became of the request, sent again while its token is refused and can be replaced
	 * @throws OperationalError when the execution is cancelled while it waits for a renewal
	 */
	async run(send: Send): Promise<Outcome> {
		for (let attempts = 1; ; attempts++) {
			const attempt = await this.attempt(send);
			if (![401, 403].includes(statusIn(attempt.outcome) ?? 0)) return attempt.outcome;
			if (!(await this.replace(attempt)) || attempts === MOST_ATTEMPTS) return attempt.outcome;
		}
	}

	private async attempt(send: Send): Promise<Attempt> {
		const { sessionToken: token } = this.credentials;
		if (this.refusedLogin) return { token, isFresh: true, outcome: this.refusedLogin };
		if (token !== '') return { token, isFresh: false, outcome: await send(this.credentials) };
		const renew = async (tell: Tell, refused?: RefusedLogin) => {
			if (await this.takeStored(this.refusedToken)) {
				tell();
				return await this.attempt(send);
			}
			const isTried = refused && loginOf(refused.credentials) === loginOf(this.credentials);
			// Not told to those who came since: handed on for ever, a refused login would outlive its reason.
			this.refusedLogin ??= isTried ? refused.outcome : undefined;
			return this.refusedLogin ? await this.attempt(send) : await this.logIn(send, tell);
		};
		return await afterOthers(this.stored.id, this.signal, renew);
	}

	/** Sends the request without a token, so that n8n gets one for it: the others wait until that is stored, no longer. */
	private async logIn(send: Send, tell: Tell): Promise<Attempt> {
		let hasEnded = false;
		// Older versions of n8n put the new token into the credentials a moment before they store it.
		const isStored = async () =>
			this.credentials.sessionToken !== '' && (await this.storedSince(this.refusedToken));
		const look = async () => {
			while (!hasEnded && !(await isStored())) await sleep(LOOK_EVERY_MS);
			if (!hasEnded) tell();
		};
		look().catch(() => undefined);
		const outcome = await send(this.credentials).finally(() => (hasEnded = true));
		if (outcome.type === 'notLoggedIn') {
			this.refusedLogin = outcome;
			tell({ credentials: this.credentials, outcome });
		}
		return { token: this.credentials.sessionToken, isFresh: true, outcome };
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

	/** Takes the token that another execution has stored, if that is another one than was refused. */
	private async takeStored(refused: unknown): Promise<boolean> {
		const stored = await this.storedSince(refused);
		if (stored) Object.assign(this.credentials, stored);
		return stored !== undefined;
	}

	private async storedSince(refused: unknown): Promise<Credentials | undefined> {
		const { sessionToken, refreshToken = '' } = await this.stored.read();
		return sessionToken && sessionToken !== refused ? { sessionToken, refreshToken } : undefined;
	}
}

function loginOf(credentials: Credentials): string {
	return JSON.stringify({ ...credentials, sessionToken: '', refreshToken: '' });
}
