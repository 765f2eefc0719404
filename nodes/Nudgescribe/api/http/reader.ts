import { baseUrl } from '../../../../credentials/baseUrl';
import type { IDataObject } from 'n8n-workflow';
import { Answer } from '../dialect/answer';
import { isTable } from '../dialect/table';
import type { Form as SentForm } from '../dialect/mapping';
import type { Asked, Verdict } from '../dialect/verdict';
import type { AnswerOf, BodyOf, Endpoint, ListName, TextName } from '../endpoints';
import type { Connection } from './connection';
import type { RequestSettings } from './settings';
import { errorOf } from './explain';
import type { Ended } from './ended';
import type { Pace } from './pace';
import type { RequestError } from './refused';
import { isThere, OF_TABLE, recordsIn, tableIn, tableInside } from './tables';

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

	/** The pace of all requests of the execution. */
	get pace(): Pick<Pace, 'atOnce' | 'isFull' | 'allow'> {
		return this.connection.pace;
	}

	/** What a person should know of the requests so far, though they went well. */
	get remarks(): string[] {
		return this.connection.remarks.texts;
	}

	/** What is left for all requests together, in ms. */
	get left(): number {
		return this.connection.left;
	}

	/** @returns the form in which API Mapping has something sent to an endpoint, if it says */
	formOf<E extends Endpoint>(endpoint: E, name: keyof BodyOf<E> & string): SentForm | undefined {
		const { account = this.connection.account } = this.settings;
		return account.at(endpoint).of(name).as;
	}

	/** @returns an ID that a person gives as the records of an endpoint are understood: without what answers put before it */
	idOf<E extends Endpoint>(endpoint: E, name: string, id: string): string {
		const { account = this.connection.account } = this.settings;
		return String(account.at(endpoint).valueRead(name, id));
	}

	/** @returns how the pages of an endpoint are counted, as far as API Mapping says, and how it can say so */
	counting(endpoint: Endpoint): { first: 0 | 1 | undefined; lineOf: (first: 0 | 1) => string } {
		const { account = this.connection.account } = this.settings;
		const mapping = account.at(endpoint);
		return {
			first: mapping.of('page').first,
			lineOf: (first) => mapping.lineWith({ page: { first } }),
		};
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
		return isThere(ended) ? this.answer(ended) : errorOf(ended);
	}

	/**
	 * The same, for a CSV file: the body itself, or a text in JSON.
	 * @param name of what holds it in JSON
	 * @returns its text, whole; or the records that an account sends in its place; or, not thrown, an error where the API
	 * says that there is no such file, or sends nothing
	 */
	async readTableIfThere<E extends Endpoint>(
		endpoint: E,
		body: BodyOf<E>,
		name: TextName<AnswerOf<E>> & ListName<AnswerOf<E>>,
	): Promise<string | IDataObject[] | Error> {
		const ended = await this.request(OF_TABLE, endpoint, body);
		if (!isThere(ended)) return errorOf(ended);
		const table = tableIn(ended);
		if (table !== undefined) return table;
		const answer: Answer<AnswerOf<E>> = this.answer(ended);
		// An answer that says no is a yes where it holds the records all the same.
		if (verdictIn(ended)?.type === 'no') return answer.list(name);
		const records = recordsIn(ended, ended.mapping.nameOf(name));
		return records ?? tableInside(ended, answer.text(name, isTable), ended.mapping);
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
		return new Answer<A>(json, mapping.telling(this.connection.remarks), refusal);
	}
}

/** @returns what a response amounts to; undefined where there was none */
export function verdictIn({ outcome }: Ended): Verdict | undefined {
	return outcome.type === 'response' ? outcome.verdict : undefined;
}

function hasGoodStatus({ outcome }: Ended): boolean {
	return outcome.type === 'response' && outcome.httpStatus < 300;
}
