import type { NodeApiError } from 'n8n-workflow';
import { Answer } from './answer';
import { complete } from './body';
import type { FormBuilder } from './body';
import { cancelSignal } from './cancel';
import type { ApiContext } from './cancel';
import type { AnswerOf, Body, Method, Path } from './endpoints';
import { notJson } from './json';
import { namesOf } from './names';
import type { Outcome } from './outcome';
import { Pace } from './pace';
import { pause } from './pause';
import { findMessage } from './payload';
import type { Names } from './payload';
import { refusalOf, UNKNOWN_EFFECT } from './refusal';
import type { Refused } from './refusal';
import { waitBeforeRepeat } from './retry';
import type { Kind } from './retry';
import { CREDENTIAL, send } from './send';
import type { Outgoing } from './send';
import { Session } from './session';
import type { CallSettings } from './settings';
import { Turns } from './turns';

/** One request of the contract; a form is built by a function, since it may have to be sent again. */
export interface ApiRequest<P extends Path, M extends Method<P>> {
	method: M;
	path: P;
	body: (Body<P, M> & object) | FormBuilder;
	/** what to do when the API refuses what is in the body */
	advice?: string | undefined;
}

type AnyRequest = Pick<Outgoing, 'method' | 'path'> & {
	body: object | FormBuilder;
	advice?: string | undefined;
};

interface Result extends Omit<Refused, 'said'> {
	outcome: Outcome;
}

/** @returns the connection that all requests of one execution, or of one dropdown, go through */
export async function connect(context: ApiContext): Promise<Connection> {
	const read = async () => await context.getCredentials(CREDENTIAL);
	const credentials = await read();
	const id = context.getNode().credentials?.[CREDENTIAL]?.id ?? '';
	return new Connection(
		context,
		new Session(credentials, { id, read }, cancelSignal(context)),
		namesOf(credentials.fieldNameOverrides),
	);
}

/** What the requests of one execution share: a token and a pace. Nothing of it outlives the execution. */
export class Connection {
	private readonly pace = new Pace(async (wait) => await this.pause(wait));

	private readonly turns = new Turns();

	private isClosed = false;

	constructor(
		private readonly context: ApiContext,
		private readonly session: Session,
		private readonly names: Names,
	) {}

	/**
	 * Sends nothing more when the execution has come to its end: when one page of many failed, say. What is sent already
	 * can't be taken back, since n8n's helper puts its own signal in place of any other.
	 */
	close(): void {
		this.isClosed = true;
	}

	/** Whether the API asked to slow down. */
	get isSlowed(): boolean {
		return this.pace.isSlowed;
	}

	/**
	 * A request that changes nothing, whatever its method.
	 * @throws NodeApiError in the user's words; OperationalError when the answer is not understood
	 */
	async read<P extends Path, M extends Method<P>>(
		request: ApiRequest<P, M>,
		settings: CallSettings,
	): Promise<Answer<AnswerOf<P, M>>> {
		return this.answer(await this.repeat('read', request, settings));
	}

	/** The same, but where the API says that there is no such thing (400, 404), its words are returned, not thrown. */
	async readIfThere<P extends Path, M extends Method<P>>(
		request: ApiRequest<P, M>,
		settings: CallSettings,
	): Promise<Answer<AnswerOf<P, M>> | NodeApiError> {
		const result = await this.repeat('read', request, settings);
		const { outcome } = result;
		const isThere = outcome.type !== 'answer' || (outcome.status !== 400 && outcome.status !== 404);
		return isThere ? this.answer(result) : this.refusal(result);
	}

	/** A request that changes something: it is not repeated once the server may have acted on it. */
	async write<P extends Path, M extends Method<P>>(
		request: ApiRequest<P, M>,
		settings: CallSettings,
	): Promise<Answer<AnswerOf<P, M>>> {
		return this.answer(await this.repeat('write', request, settings));
	}

	private async repeat(
		kind: Kind,
		{ method, path, body, advice }: AnyRequest,
		{ timeout, customBodyFields }: CallSettings,
	): Promise<Result> {
		const end = Date.now() + timeout;
		for (let tries = 1; ; tries++) {
			const outcome = await this.pace.turn(async (): Promise<Outcome> => {
				if (this.isClosed) return { type: 'cancelled' };
				return await this.session.run(async (credentials) => {
					const outgoing = {
						method,
						path,
						body: complete(body, customBodyFields),
						timeout: Math.max(1, end - Date.now()),
					};
					const reading = { names: this.names, turns: this.turns };
					return await send(this.context, credentials, outgoing, reading);
				});
			});
			const wait = waitBeforeRepeat(kind, outcome, tries);
			if (wait === undefined || Date.now() + wait > end) return { kind, outcome, tries, advice };
			if (outcome.type === 'answer' && outcome.status === 429) this.pace.slowDown(wait);
			else await this.pause(wait);
		}
	}

	private answer<A>(result: Result): Answer<A> {
		const { kind, outcome } = result;
		const isSuccess = outcome.type === 'answer' && outcome.status >= 200 && outcome.status < 300;
		if (isSuccess && outcome.payload) return new Answer<A>(outcome.payload.json, this.names);
		if (isSuccess) throw notJson(outcome.text, kind === 'write' ? UNKNOWN_EFFECT : '');
		throw this.refusal(result);
	}

	private refusal({ outcome, ...refused }: Result): NodeApiError {
		const payload = outcome.type === 'answer' ? outcome.payload?.json : undefined;
		const said = findMessage(payload, this.names);
		return refusalOf(this.context.getNode(), outcome, { ...refused, said });
	}

	/**
	 * Waits, for as long as the execution is not cancelled.
	 * @param wait in ms
	 */
	async pause(wait: number): Promise<void> {
		await pause(wait, cancelSignal(this.context));
	}
}
