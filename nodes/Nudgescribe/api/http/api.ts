import { NodeApiError } from 'n8n-workflow';
import { Answer } from '../dialect/answer';
import type { Form } from '../dialect/body';
import { findMessage, notJson, UNKNOWN_EFFECT, wordsOfRefusal } from '../dialect/refusal';
import type { AnswerOf, BodyOf, Endpoint, PartsOf } from '../endpoints';
import type { ApiContext } from './cancel';
import { openConnection } from './connection';
import type { Connection, End, RequestSettings } from './connection';
import { wordsOfFailure } from './outcome';
import type { Kind } from './retry';

interface Result extends End {
	kind: Kind;
	advice: string | undefined;
}

/** For requests that are told nothing else: somebody waits in front of the screen. */
const DEFAULTS: RequestSettings = { timeout: 30_000, customBodyFields: {} };

/** @returns what all requests of one execution, of one dropdown or of one poll go through */
export async function connect(context: ApiContext): Promise<Api> {
	return new Api(await openConnection(context), DEFAULTS);
}

/** The API for what changes nothing. */
export type Reader = Omit<Api, 'write' | 'with' | 'beside' | 'close'>;

/** The API as one execution uses it: its requests share a token and a pace. */
export class Api {
	constructor(
		private readonly connection: Connection,
		readonly settings: RequestSettings,
	) {}

	/** The same, with other settings. */
	with(settings: Partial<RequestSettings>): Api {
		return new Api(this.connection, { ...this.settings, ...settings });
	}

	/** For reads beside an operation's own request: the user's own fields are for that request alone. */
	get beside(): Api {
		return this.with({ customBodyFields: {} });
	}

	/**
	 * Sends nothing more when the execution has come to its end: when one page of many failed, say. What is sent already
	 * can't be taken back, since n8n's helper puts its own signal in place of any other.
	 */
	close(): void {
		this.connection.close();
	}

	/** Whether the API asked to slow down. */
	get isSlowed(): boolean {
		return this.connection.pace.isSlowed;
	}

	/**
	 * A request that changes nothing, whatever its method.
	 * @throws NodeApiError in the user's words; OperationalError when the response is not understood
	 */
	async read<E extends Endpoint>(endpoint: E, body: BodyOf<E>): Promise<Answer<AnswerOf<E>>> {
		return this.answer(await this.request('read', endpoint, body));
	}

	/** The same, but where the API says that there is no such thing (400, 404), its words are returned, not thrown. */
	async readIfThere<E extends Endpoint>(
		endpoint: E,
		body: BodyOf<E>,
	): Promise<Answer<AnswerOf<E>> | NodeApiError> {
		const result = await this.request('read', endpoint, body);
		const { outcome } = result;
		const isThere = outcome.type !== 'response' || ![400, 404].includes(outcome.status);
		return isThere ? this.answer(result) : this.error(result);
	}

	/**
	 * A request that changes something: it is not repeated once the server may have acted on it.
	 * @param advice what to do when the API refuses what is in the body
	 */
	async write<E extends Endpoint>(
		endpoint: E,
		body: BodyOf<E> | Form<PartsOf<E>>,
		advice?: string,
	): Promise<Answer<AnswerOf<E>>> {
		return this.answer(await this.request('write', endpoint, body, advice));
	}

	/**
	 * Waits, for as long as the execution is not cancelled.
	 * @param wait in ms
	 */
	async pause(wait: number): Promise<void> {
		await this.connection.pause(wait);
	}

	private async request(
		kind: Kind,
		endpoint: Endpoint,
		body: object,
		advice?: string,
	): Promise<Result> {
		const end = await this.connection.request(kind, endpoint, body, this.settings);
		return { ...end, kind, advice };
	}

	private answer<A>(result: Result): Answer<A> {
		const { kind, outcome } = result;
		const isSuccess = outcome.type === 'response' && outcome.status >= 200 && outcome.status < 300;
		if (!isSuccess) throw this.error(result);
		if (outcome.payload) return new Answer<A>(outcome.payload.json, this.connection.mapping);
		throw notJson(outcome.text, kind === 'write' ? UNKNOWN_EFFECT : '');
	}

	private error({ outcome, kind, tries, advice }: Result): NodeApiError {
		const node = this.connection.context.getNode();
		const isWrite = kind === 'write';
		if (outcome.type !== 'response') {
			return new NodeApiError(node, {}, wordsOfFailure(outcome, { isWrite, tries }));
		}
		const said = findMessage(outcome.payload?.json, this.connection.mapping);
		const words = wordsOfRefusal(outcome.status, { said, isWrite, tries, advice });
		return new NodeApiError(node, {}, { ...words, httpCode: String(outcome.status) });
	}
}
