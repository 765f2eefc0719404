import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Outcome } from './outcome';

type Credentials = ICredentialDataDecryptedObject;

/** Sends one request with these credentials. n8n logs in first, and puts the new token into them, when theirs is ''. */
export type Send = (credentials: Credentials) => Promise<Outcome>;

/** So long a token that was just got is taken for valid, in ms: a refusal then has another reason. */
const SURELY_VALID_MS = 60_000;

/** With the token at hand, with one that another execution stored, with a new one, and with one stored after that. */
const MOST_ATTEMPTS = 4;

interface Attempt {
	token: unknown;
	/** whether the token was got for this very request, so that another renewal would not help */
	isFresh: boolean;
	outcome: Outcome;
}

/**
 * The token that the requests of one execution share. n8n renews for each refused request by itself, and on
 * 401 only; here all requests that are refused together (401 or 403, the API's references differ) wait for one renewal.
 */
export class Session {
	private renewal: Promise<Outcome> | undefined;

	private refusal: Outcome | undefined;

	/** A token that was refused when it was new, so that a refusal is not about the token. */
	private blameless: { token: unknown; until: number } | undefined;

	/**
	 * @param credentials as n8n decrypted them; the session changes the token in them
	 * @param stored reads them anew: another execution may have renewed the token
	 */
	constructor(
		private readonly credentials: Credentials,
		private readonly stored: () => Promise<Credentials>,
	) {}

	/** @returns what became of the request, sent again while its token is refused and can be replaced */
	async run(send: Send): Promise<Outcome> {
		for (let attempts = 1; ; attempts++) {
			const attempt = await this.attempt(send);
			if (!isUnauthorised(attempt.outcome)) return attempt.outcome;
			const isReplaced = await this.replace(attempt);
			if (!isReplaced || attempts === MOST_ATTEMPTS) return attempt.outcome;
		}
	}

	private async attempt(send: Send): Promise<Attempt> {
		while (this.renewal) await this.renewal;
		const token = this.credentials.sessionToken;
		if (this.refusal) return { token, isFresh: true, outcome: this.refusal };
		if (token !== '') return { token, isFresh: false, outcome: await send(this.credentials) };
		try {
			this.renewal = send(this.credentials);
			const outcome = await this.renewal;
			if (outcome.type === 'refused') this.refusal = outcome;
			return { token: this.credentials.sessionToken, isFresh: true, outcome };
		} finally {
			this.renewal = undefined;
		}
	}

	/**
	 * Takes the token that another execution stored meanwhile, or else makes n8n renew at the next request.
	 * @returns whether the request is worth another attempt
	 */
	private async replace({ token, isFresh }: Attempt): Promise<boolean> {
		if (this.isBlameless(token)) return false;
		const { sessionToken, refreshToken } = await this.stored();
		if (this.credentials.sessionToken !== token) return true;
		if (sessionToken !== token && sessionToken !== '') {
			Object.assign(this.credentials, { sessionToken, refreshToken });
		} else if (isFresh) {
			this.blameless = { token, until: Date.now() + SURELY_VALID_MS };
			return false;
		} else {
			this.credentials.sessionToken = '';
		}
		return true;
	}

	private isBlameless(token: unknown): boolean {
		return this.blameless?.token === token && Date.now() <= (this.blameless?.until ?? 0);
	}
}

function isUnauthorised(outcome: Outcome): boolean {
	return outcome.type === 'answer' && (outcome.status === 401 || outcome.status === 403);
}
