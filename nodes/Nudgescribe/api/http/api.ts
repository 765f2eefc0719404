import type { IDataObject } from 'n8n-workflow';
import type { Answer } from '../dialect/answer';
import { Form } from '../dialect/body';
import { inFile } from '../dialect/faults';
import { wordsOfPart } from '../dialect/partWords';
import type { Things } from '../dialect/partWords';
import type { Verdict } from '../dialect/verdict';
import type { AnswerOf, BodyOf, Endpoint, PartsOf } from '../endpoints';
import type { ApiContext } from './cancel';
import { openConnection } from './connection';
import type { RequestSettings } from './settings';
import { errorsOfPart, errorWith } from './explain';
import type { Ended } from './ended';
import { Reader, verdictIn } from './reader';
import type { RequestError } from './refused';
import { Trial } from './trial';

/** What a request that changes many things at once gave. */
export interface Changed {
	/** what the API says of it */
	answer: IDataObject;
	/** of which some were refused: their errors by their places, and one for all of them */
	refused?: { each: Map<number, RequestError>; whole: RequestError };
}

/** How long all requests of a list in the editor may take, in ms: somebody looks at the screen. */
export const EDITOR_MS = 60_000;

/** For requests that are told nothing else: somebody waits in front of the screen. */
const DEFAULTS: RequestSettings = {
	timeout: 30_000,
	customBodyFields: {},
	advice: { refused: '' },
};

/**
 * @param within how long all requests together may take, in ms
 * @returns what all requests of one execution, of one dropdown or of one poll go through
 */
export async function connect(context: ApiContext, within?: number): Promise<Api> {
	return new Api(await openConnection(context, within), DEFAULTS);
}

/** The API as one execution uses it: its requests share a token and a pace. */
export class Api extends Reader {
	/** The same, with other settings. */
	with(settings: Partial<RequestSettings>): Api {
		return new Api(this.connection, { ...this.settings, ...settings });
	}

	/** For reads beside an operation's own request: the user's own fields are for that request alone. */
	get beside(): Api {
		return this.with({ customBodyFields: {} });
	}

	/** Reads to find out how the account differs, which log in anew first. */
	trial(): Trial {
		this.connection.logInAnew();
		this.connection.remarks.leaveOutGuesses();
		return new Trial(this.connection, this.settings, this.connection.account);
	}

	/**
	 * Sends nothing more when the execution has come to its end: when one page of many failed, say. What is sent already
	 * can't be taken back, since n8n's helper puts its own signal in place of any other.
	 */
	close(): void {
		this.connection.close();
	}

	/**
	 * A request that changes one thing: it is not repeated once the server may have acted on it.
	 * @throws RequestError also where a part of it was not done
	 */
	async write<E extends Endpoint>(endpoint: E, body: BodyOf<E>): Promise<Answer<AnswerOf<E>>> {
		const isDelete = endpoint.startsWith('DELETE ');
		const sent = endpoint.startsWith('POST ') ? undefined : 1;
		return this.answer(
			await this.request({ kind: 'write', isDelete, isMany: false, sent }, endpoint, body),
		);
	}

	/**
	 * A request that changes many things at once.
	 * @param body or a form, whose file has a row for each value
	 * @param values that are in the body
	 * @returns the answer, and the errors of the values that were refused, by their places, where others were taken
	 * @throws RequestError where none was taken
	 */
	async writeMany<E extends Endpoint>(
		endpoint: E,
		body: BodyOf<E> | Form<PartsOf<E>>,
		values: unknown[],
		things: Things,
	): Promise<Changed> {
		const ended = await this.requestMany(endpoint, body, values.length);
		const verdict = verdictIn(ended);
		if (verdict?.type !== 'part') return { answer: this.answer(ended).record() };
		const whole = errorWith(ended, wordsOfPart(verdict.part, things, values.length));
		const refused = errorsOfPart(ended, verdict.part, values, things);
		return { answer: this.answerIn(ended).record(), refused: { each: refused, whole } };
	}

	/**
	 * The same, of a file.
	 * @param rows how many rows it has, besides the first one
	 * @throws RequestError also where some of them were not taken
	 */
	async writeFile<E extends Endpoint>(
		endpoint: E,
		form: Form<PartsOf<E>>,
		rows: number,
		things: Things,
	): Promise<Answer<AnswerOf<E>>> {
		const ended = await this.requestMany(endpoint, form, rows);
		const verdict = verdictIn(ended);
		if (verdict?.type !== 'part') return this.answer(ended);
		throw errorWith(ended, wordsOfPart(verdict.part, things, rows));
	}

	private async requestMany(endpoint: Endpoint, body: object, sent: number): Promise<Ended> {
		const isDelete = endpoint.startsWith('DELETE ');
		const asked = { kind: 'write', isDelete, isMany: true, sent } as const;
		const ended = await this.request(asked, endpoint, body);
		return body instanceof Form ? ofFile(ended) : ended;
	}
}

/** What was sent is counted otherwise in a file. */
function ofFile(ended: Ended): Ended {
	const { outcome } = ended;
	if (outcome.type !== 'response') return ended;
	return { ...ended, outcome: { ...outcome, verdict: ofRows(outcome.verdict) } };
}

function ofRows(verdict: Verdict): Verdict {
	if (verdict.type === 'yes') return verdict;
	if (verdict.type === 'no') return { ...verdict, faults: inFile(verdict.faults) };
	const { part } = verdict;
	return { ...verdict, part: { ...part, faults: inFile(part.faults) } };
}
