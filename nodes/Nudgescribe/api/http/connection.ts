import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestMethods,
} from 'n8n-workflow';
import { outgoing } from '../dialect/body';
import type { Advice } from '../dialect/refusal';
import { readMapping } from '../dialect/mapping';
import type { Mapping } from '../dialect/mapping';
import { verdictOf } from '../dialect/verdict';
import type { Asked } from '../dialect/verdict';
import type { Endpoint } from '../endpoints';
import { cancelSignal, pause } from './cancel';
import type { ApiContext } from './cancel';
import type { Outcome } from './outcome';
import { Pace } from './pace';
import { waitBeforeRepeat } from './retry';
import { CREDENTIAL, send } from './send';
import { plainWords } from './secrets';
import { Session } from './session';
import { isSlowDown, TimeLeft } from './timeLeft';

/** What the user sets for the requests of an operation. */
export interface RequestSettings {
	/** in ms, for one request with its repeats, but for the time that it waits because the API asked to slow down */
	timeout: number;
	/** what the user adds to the body, by the names of the user's API */
	customBodyFields: IDataObject;
	/** what the operation says where a request is refused */
	advice: Advice;
}

/** What became of a request in the end. */
export interface End {
	outcome: Outcome;
	/** how often it was sent */
	tries: number;
	/** in ms, how long the API asked to wait, where that is too long to wait for */
	askedWait?: number | undefined;
}

/** @returns what the requests of one execution share: it reads the credential, and sends nothing yet */
export async function openConnection(context: ApiContext): Promise<Connection> {
	const read = async () => await context.getCredentials(CREDENTIAL);
	const credentials = await read();
	const id = context.getNode().credentials?.[CREDENTIAL]?.id ?? '';
	const session = new Session(credentials, { id, read }, cancelSignal(context));
	return new Connection(context, session, credentials);
}

/** What the requests of one execution share: a token, a pace and the account's mapping. Nothing of it outlives the execution. */
export class Connection {
	readonly pace = new Pace(async (wait) => await this.pause(wait));

	private known: Mapping | undefined;

	private isClosed = false;

	constructor(
		readonly context: ApiContext,
		private readonly session: Session,
		readonly credentials: ICredentialDataDecryptedObject,
	) {}

	/** @throws UserError when the credential's overrides can't be read */
	get mapping(): Mapping {
		const plain = (text: string) => plainWords(text, this.credentials);
		return (this.known ??= readMapping(this.credentials.fieldNameOverrides, plain));
	}

	/** Sends nothing more. */
	close(): void {
		this.isClosed = true;
	}

	/**
	 * Waits, for as long as the execution is not cancelled.
	 * @param wait in ms
	 */
	async pause(wait: number): Promise<void> {
		await pause(wait, cancelSignal(this.context));
	}

	/** @returns what became of a request, repeated where that does no harm */
	async request(
		asked: Asked,
		endpoint: Endpoint,
		body: object,
		{ timeout, customBodyFields }: RequestSettings,
	): Promise<End> {
		const time = new TimeLeft(timeout);
		const makeBody = () => outgoing(body, customBodyFields, this.mapping);
		const once = async (end: number) => await this.once(asked, endpoint, makeBody, end);
		for (let tries = 1; ; tries++) {
			const outcome = await this.pace.turn(async () => await time.during(once));
			const wait = waitBeforeRepeat(asked.kind, outcome, tries);
			if (wait === undefined || !time.hasRoomFor(wait, outcome)) {
				return { outcome, tries, askedWait: time.tooLong(outcome) };
			}
			if (isSlowDown(outcome)) this.pace.slowDown(wait);
			else await time.during(async () => await this.pause(wait));
		}
	}

	/** @param end of the time for the request, in ms since 1970 */
	private async once(
		asked: Asked,
		endpoint: Endpoint,
		makeBody: () => IDataObject | FormData,
		end: number,
	): Promise<Outcome> {
		if (this.isClosed) return { type: 'cancelled' };
		const [method, path] = endpoint.split(' ') as [IHttpRequestMethods, string];
		return await this.session.run(async (credentials) => {
			const request = { method, path, makeBody, timeout: Math.max(1, end - Date.now()) };
			const outcome = await send(this.context, credentials, request, this.pace);
			if (outcome.type !== 'response') return outcome;
			const { status: httpStatus } = outcome;
			const verdict = verdictOf(outcome, asked, this.mapping);
			const status = verdict.type === 'no' ? verdict.meaning : httpStatus;
			return { ...outcome, verdict, status, httpStatus };
		});
	}
}
