import type { IDataObject, NodeApiError } from 'n8n-workflow';
import { Answer } from './answer';
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
import { waitBeforeRepeat } from './retry';
import type { Kind } from './retry';
import { CREDENTIAL, send } from './send';
import type { Outgoing } from './send';
import { Session } from './session';
import { Turns } from './turns';

/** One request of the contract; a form is built by a function, since it may have to be sent again. */
export interface ApiRequest<P extends Path, M extends Method<P>> {
	method: M;
	path: P;
	body: (Body<P, M> & object) | (() => FormData);
}

export interface CallSettings {
	/** in ms, for one request with its repeats */
	timeout: number;
	/** what the user adds to the body, by the names of the user's API */
	customBodyFields: IDataObject;
}

/** Somebody waits in front of the screen. */
export const DROPDOWN_SETTINGS: CallSettings = { timeout: 30_000, customBodyFields: {} };

/** @returns the settings for a read beside a request: the user's own fields are for that request alone */
export function forReadingBeside(settings: CallSettings): CallSettings {
	return { ...settings, customBodyFields: {} };
}

interface Result {
	kind: Kind;
	outcome: Outcome;
	tries: number;
}

/** @returns the connection that all requests of one execution, or of one dropdown, go through */
export async function connect(context: ApiContext): Promise<Connection> {
	const read = async () => await context.getCredentials(CREDENTIAL);
	const credentials = await read();
	const id = context.getNode().credentials?.[CREDENTIAL]?.id ?? '';
	return new Connection(
		context,
		new Session(credentials, { id, read }),
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

	/** Ends what is still under way when the execution has come to its end: when one page of many failed, say. */
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
		{
			method,
			path,
			body,
		}: Omit<Outgoing, 'body' | 'timeout'> & { body: object | (() => FormData) },
		{ timeout, customBodyFields }: CallSettings,
	): Promise<Result> {
		const end = Date.now() + timeout;
		for (let tries = 1; ; tries++) {
			const outcome = await this.pace.turn(async (): Promise<Outcome> => {
				if (this.isClosed) return { type: 'cancelled' };
				return await this.session.run(async (credentials) => {
					const timeLeft = Math.max(1, end - Date.now());
					const outgoing = {
						method,
						path,
						body: complete(body, customBodyFields),
						timeout: timeLeft,
					};
					return await send(this.context, credentials, outgoing, {
						names: this.names,
						turns: this.turns,
					});
				});
			});
			const wait = waitBeforeRepeat(kind, outcome, tries);
			if (wait === undefined || Date.now() + wait > end) return { kind, outcome, tries };
			if (outcome.type === 'answer' && outcome.status === 429) this.pace.slowDown(wait);
			else await this.pause(wait);
		}
	}

	private answer<A>({ kind, outcome, tries }: Result): Answer<A> {
		const isSuccess = outcome.type === 'answer' && outcome.status >= 200 && outcome.status < 300;
		if (isSuccess && outcome.payload) return new Answer<A>(outcome.payload.json, this.names);
		if (isSuccess) throw notJson(outcome.text, kind === 'write' ? UNKNOWN_EFFECT : '');
		throw this.refusal({ kind, outcome, tries });
	}

	private refusal({ kind, outcome, tries }: Result): NodeApiError {
		const payload = outcome.type === 'answer' ? outcome.payload?.json : undefined;
		return refusalOf(
			this.context.getNode(),
			outcome,
			kind,
			findMessage(payload, this.names),
			tries,
		);
	}

	/**
	 * Waits, for as long as the execution is not cancelled.
	 * @param wait in ms
	 */
	async pause(wait: number): Promise<void> {
		await pause(wait, cancelSignal(this.context));
	}
}

/** @returns the body as it goes out; fields of the user's own come last, and win */
function complete(
	body: object | (() => FormData),
	customBodyFields: IDataObject,
): IDataObject | FormData {
	if (!isFormBuilder(body)) return { ...body, ...customBodyFields };
	const form = body();
	for (const [name, value] of Object.entries(customBodyFields)) {
		form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
	}
	return form;
}

function isFormBuilder(body: object | (() => FormData)): body is () => FormData {
	return typeof body === 'function';
}
