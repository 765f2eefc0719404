import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { unlessCanceled } from './cancel';
import type { Outcome } from './outcome';
import { afterOthers, isOfSameLogin } from './tokenSearch';
import type { Tell } from './tokenSearch';

type Credentials = ICredentialDataDecryptedObject;

/** Sends one request with these credentials. n8n logs in first, and puts the new token into them, when theirs is ''. */
export type Send = (credentials: Credentials) => Promise<Outcome>;

/** So long a token that was just got is taken for valid, in ms: a refusal then has another reason. */
const SURELY_VALID_MS = 60_000;

/** So often it is looked up whether n8n has stored a new token, in ms. */
const LOOK_EVERY_MS = 20;

/** With the token at hand, with one that another execution stored, with a new one, and with one stored after that. */
const MOST_ATTEMPTS = 4;

interface Attempt {
	token: unknown;
	/** whether the token was got for this very request, so that another renewal would not help */
	isFresh: boolean;
	outcome: Outcome;
}

/** The credential that a session is for. */
export interface StoredCredential {
	id: string;
	/** reads it anew: another execution may have renewed the token */
	read: () => Promise<Credentials>;
}

/**
 * The token that the requests of one execution share. n8n renews for each refused request by itself, and on
 * 401 only; here all requests that are refused together (401 or 403, the API's references differ) wait for one renewal.
 */
export class Session {
	private renewal: Promise<Attempt> | undefined;

	private refusal: Outcome | undefined;

	/** The token that was refused last. */
	private refused: unknown;

	/** A token that was refused when it was new, so that a refusal is not about the token. */
	private blameless: { token: unknown; until: number } | undefined;

	/**
	 * @param credentials as n8n decrypted them; the session changes the token in them
	 * @param signal says that the user stopped the execution
	 */
	constructor(
		private readonly credentials: Credentials,
		private readonly stored: StoredCredential,
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * @returns what became of the request, sent again while its token is refused and can be replaced
	 * @throws OperationalError when the execution is cancelled while it waits for a renewal
	 */
	async run(send: Send): Promise<Outcome> {
		for (let attempts = 1; ; attempts++) {
			const attempt = await this.attempt(send);
			if (!isUnauthorised(attempt.outcome)) return attempt.outcome;
			const isReplaced = await this.replace(attempt);
			if (!isReplaced || attempts === MOST_ATTEMPTS) return attempt.outcome;
		}
	}

	private async attempt(send: Send): Promise<Attempt> {
		while (this.renewal) await unlessCanceled(this.signal, this.renewal);
		const token = this.credentials.sessionToken;
		if (this.refusal) return { token, isFresh: true, outcome: this.refusal };
		if (token !== '') return { token, isFresh: false, outcome: await send(this.credentials) };
		try {
			this.renewal = this.renew(send);
			return await this.renewal;
		} finally {
			this.renewal = undefined;
		}
	}

	/** Sends the request with a token that another execution stored meanwhile, or else makes n8n get one for it. */
	private async renew(send: Send): Promise<Attempt> {
		return await afterOthers(this.stored.id, this.signal, async (tell, refusal) => {
			const isFresh = !(await this.takeStored(this.refused));
			if (!isFresh) tell();
			if (isFresh && isOfSameLogin(refusal, this.credentials)) {
				// Not told to those who came since: handed on for ever, a refusal would outlive its reason.
				this.refusal = refusal.outcome;
				return { token: '', isFresh, outcome: refusal.outcome };
			}
			const outcome = await this.tellWhenStored(send(this.credentials), tell);
			if (isFresh && outcome.type === 'refused') {
				this.refusal = outcome;
				tell({ credentials: this.credentials, outcome });
			}
			return { token: this.credentials.sessionToken, isFresh, outcome };
		});
	}

	/** n8n stores the new token before it sends the request itself; the others need not wait for its answer. */
	private async tellWhenStored(request: Promise<Outcome>, tell: Tell): Promise<Outcome> {
		let hasEnded = false;
		const look = async () => {
			while (!hasEnded && !(await this.isStored())) await sleep(LOOK_EVERY_MS);
			if (!hasEnded) tell();
		};
		look().catch(() => undefined);
		return await request.finally(() => {
			hasEnded = true;
		});
	}

	/** Older versions of n8n put the new token into the credentials a moment before they store it. */
	private async isStored(): Promise<boolean> {
		if (this.credentials.sessionToken === '') return false;
		const { sessionToken } = await this.stored.read();
		return sessionToken !== '' && sessionToken !== this.refused;
	}

	/**
	 * Sees to it that the next attempt is made with another token.
	 * @returns whether the request is worth another attempt
	 */
	private async replace({ token, isFresh }: Attempt): Promise<boolean> {
		if (this.isBlameless(token)) return false;
		if (this.credentials.sessionToken !== token) return true;
		if (!isFresh) {
			this.refused = token;
			this.credentials.sessionToken = '';
			return true;
		}
		if (await this.takeStored(token)) return true;
		this.blameless = { token, until: Date.now() + SURELY_VALID_MS };
		return false;
	}

	/** Takes the token that another execution has stored, if that is another one than was refused. */
	private async takeStored(refused: unknown): Promise<boolean> {
		const { sessionToken, refreshToken } = await this.stored.read();
		if (sessionToken === refused || sessionToken === '') return false;
		Object.assign(this.credentials, { sessionToken, refreshToken });
		return true;
	}

	private isBlameless(token: unknown): boolean {
		return this.blameless?.token === token && Date.now() <= (this.blameless?.until ?? 0);
	}
}

function isUnauthorised(outcome: Outcome): boolean {
	return outcome.type === 'answer' && (outcome.status === 401 || outcome.status === 403);
}
