import { RefusedLogin } from './noTokens';

const REMEMBERED_MS = 600_000;
const MINUTE_MS = 60_000;
/** Far more logins than an n8n has; what is beyond is tried again too early, no worse. */
const MOST = 1000;

/** The logins that Nudgescribe refused in the last ten minutes: tried again and again, they would lock the account. */
export class RefusedLogins {
	/** By the digest of a login, so that no password is kept; the oldest first. */
	private readonly refused = new Map<string, { message: string; at: number }>();

	/** @param login its digest */
	add(login: string, { message }: RefusedLogin): void {
		this.refused.delete(login);
		this.refused.set(login, { message, at: Date.now() });
		const [oldest] = this.refused.keys();
		if (oldest !== undefined && this.refused.size > MOST) this.refused.delete(oldest);
	}

	/** @returns the refusal of a login that is not to be tried again yet, with how long ago it was */
	find(login: string): RefusedLogin | undefined {
		this.clean();
		const found = this.refused.get(login);
		if (!found) return undefined;
		const since = sinceThen(Date.now() - found.at);
		return new RefusedLogin(
			`${found.message} It was refused ${since} ago, and is not tried again before ten minutes have passed or the credential changes.`,
		);
	}

	private clean(): void {
		const now = Date.now();
		for (const [login, { at }] of this.refused) {
			// A clock that was put back must not make them last.
			if (now - at >= REMEMBERED_MS || now < at) this.refused.delete(login);
		}
	}
}

function sinceThen(ms: number): string {
	const minutes = Math.floor(ms / MINUTE_MS);
	if (minutes === 0) return 'less than a minute';
	return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
