import { baseUrl } from '../../../../credentials/baseUrl';
import { Answer } from '../dialect/answer';
import type { Asked, Verdict } from '../dialect/verdict';
import type { AnswerOf, BodyOf, Endpoint } from '../endpoints';
import type { Connection, RequestSettings } from './connection';
import { errorOf } from './explain';
import type { Ended } from './ended';
import type { RequestError } from './refused';

/** The API for what changes nothing. */
export class Reader {
	constructor(
		protected readonly connection: Connection,
		readonly settings: RequestSettings,
	) {}

	/** The address of the API. */
	get baseUrl(): string {
		return baseUrl(this.connection.credentials);
	}

	/** Whether the API asked to slow down. */
	get isSlowed(): boolean {
		return this.connection.pace.isSlowed;
	}

	/**
	 * A request that changes nothing, whatever its method.
	 * @throws RequestError in the API's words; OperationalError when the response is not understood
	 */
	async read<E extends Endpoint>(endpoint: E, body: BodyOf<E>): Promise<Answer<AnswerOf<E>>> {
		return this.answer(await this.request({ kind: 'read' }, endpoint, body));
	}

	/** The same, but where the API says that there is no such thing (400, 404), its words are returned, not thrown. */
	async readIfThere<E extends Endpoint>(
		endpoint: E,
		body: BodyOf<E>,
	): Promise<Answer<AnswerOf<E>> | RequestError> {
		const ended = await this.request({ kind: 'read' }, endpoint, body);
		const { outcome } = ended;
		const isThere = outcome.type !== 'response' || ![400, 404].includes(outcome.status);
		return isThere ? this.answer(ended) : errorOf(ended);
	}

	/**
	 * Waits, for as long as the execution is not cancelled.
	 * @param wait in ms
	 */
	async pause(wait: number): Promise<void> {
		await this.connection.pause(wait);
	}

	protected async request(asked: Asked, endpoint: Endpoint, body: object): Promise<Ended> {
		const { connection, settings } = this;
		const end = await connection.request(asked, endpoint, body, settings);
		const { advice, account = connection.account } = settings;
		const mapping = account.at(endpoint);
		const { outcome } = end;
		if (outcome.type === 'response' && outcome.verdict.type === 'yes') {
			connection.seen.add(outcome.payload?.json);
		}
		const isWrite = asked.kind === 'write';
		return { ...end, connection, endpoint, mapping, body, isWrite, advice };
	}

	/** An answer to a read may say no, and hold what was asked for all the same: that is told when it is asked for. */
	protected answer<A>(ended: Ended): Answer<A> {
		const verdict = verdictIn(ended);
		if (verdict?.type === 'yes') return this.answerIn(ended);
		const isHeld =
			!ended.isWrite && hasGoodStatus(ended) && verdict?.type === 'no' && verdict.by === 'api';
		if (isHeld) return this.answerIn(ended, errorOf(ended));
		throw errorOf(ended);
	}

	protected answerIn<A>({ outcome, mapping }: Ended, refusal?: Error): Answer<A> {
		const json = outcome.type === 'response' ? outcome.payload?.json : undefined;
		return new Answer<A>(json, mapping, refusal);
	}
}

/** @returns what a response amounts to; undefined where there was none */
export function verdictIn({ outcome }: Ended): Verdict | undefined {
	return outcome.type === 'response' ? outcome.verdict : undefined;
}

function hasGoodStatus({ outcome }: Ended): boolean {
	return outcome.type === 'response' && outcome.httpStatus < 300;
}
