import type { Outcome } from '../../nodes/Nudgescribe/api/http/outcome.ts';
import { Session, type Send } from '../../nodes/Nudgescribe/api/http/session.ts';
import { response } from './outcomes.cts';

/** A moment longer than a session takes to notice that a token is stored. */
export const aMoment = async (): Promise<void> => {
	await new Promise((resolve) => setTimeout(resolve, 50));
};

/** One process of n8n with several executions at a time, and a server that takes one token. */
export class Process {
	valid = 'new';
	stored = {
		sessionToken: 'old',
		refreshToken: 'r',
		email: 'one@example.com',
		password: 'right',
	};
	logIns = 0;
	/** What comes of a login, other than a token. */
	loginFails: Outcome | undefined;
	/** What happens when an execution reads the credential anew. */
	beforeRead = async (): Promise<void> => {
		await Promise.resolve();
	};
	/** Older versions of n8n hand out a new token before they store it. */
	storesLate = false;
	/** Versions of n8n before 2.34 store all that an execution has, with the new token. */
	storesAll = false;

	/** The session of an execution that begins now. */
	session(id = 'credential'): Session {
		const read = async () => {
			await this.beforeRead();
			return { ...this.stored };
		};
		return new Session({ ...this.stored }, { id, read });
	}

	/** Sends a request of an execution of its own. */
	async run(
		send: Send = this.send,
		{ id = 'credential', signal }: { id?: string; signal?: AbortSignal } = {},
	): Promise<unknown> {
		const outcome = await this.session(id).run(send, signal);
		return 'status' in outcome ? outcome.status : outcome.type;
	}

	readonly send: Send = async (credentials) => {
		if (credentials.sessionToken === '') {
			this.logIns += 1;
			const failure = this.loginFails;
			await aMoment();
			if (failure) return failure;
			if (this.storesLate) credentials.sessionToken = this.valid;
			if (this.storesLate) await aMoment();
			credentials.sessionToken = this.valid;
			if (this.storesAll) Object.assign(this.stored, credentials);
			this.stored.sessionToken = this.valid;
		}
		const token = credentials.sessionToken;
		await new Promise(setImmediate);
		return response(token === this.valid ? 200 : 403);
	};
}
