import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestMethods,
} from 'n8n-workflow';
import { outgoing } from '../dialect/body';
import type { AccountMapping } from '../dialect/accountMapping';
import { readMapping } from '../dialect/readMapping';
import { SeenNames } from '../dialect/seen';
import { verdictOf } from '../dialect/verdict';
import type { Asked, Response, Verdict } from '../dialect/verdict';
import type { Endpoint } from '../endpoints';
import { cancelSignal, pause } from './cancel';
import type { ApiContext } from './cancel';
import type { Limit } from './limit';
import { understood } from './outcome';
import type { Outcome } from './outcome';
import { Pace } from './pace';
import { Remarks } from './remarks';
import { requestLine } from './requestLine';
import { waitBeforeRepeat } from './retry';
import { CREDENTIAL, send } from './send';
import { plainWords } from './secrets';
import { Session } from './session';
import type { RequestSettings } from './settings';
import { isBusy, isSlowDown, TimeLeft } from './timeLeft';

/** What became of a request in the end. */
export interface End {
	outcome: Outcome;
	/** how often it was sent */
	tries: number;
	/** in ms, how long the API asked to wait, where that is too long to wait for */
	askedWait?: number | undefined;
}

/**
 * @param within how long all requests together may take, in ms
 * @returns what the requests of one execution share: it reads the credential, and sends nothing yet
 */
export async function openConnection(context: ApiContext, within = Infinity): Promise<Connection> {
	const read = async () => await context.getCredentials(CREDENTIAL);
	const credentials = await read();
	const id = context.getNode().credentials?.[CREDENTIAL]?.id ?? '';
	const session = new Session(credentials, { id, read });
	return new Connection(context, session, credentials, within);
}

/** What the requests of one execution share: a token, a pace and the account's mapping. Nothing of it outlives the execution. */
export class Connection {
	readonly pace = new Pace(async (wait) => await this.pause(wait));

	/** The names that the answers had. */
	readonly seen = new SeenNames();

	readonly remarks = new Remarks();

	private known: AccountMapping | undefined;

	private isClosed = false;

	private readonly begun = Date.now();

	constructor(
		readonly context: ApiContext,
		private readonly session: Session,
		readonly credentials: ICredentialDataDecryptedObject,
		private readonly within: number,
	) {}

	/**
	 * @returns how the account differs, as the credential says
	 * @throws UserError when its API Mapping can't be read
	 */
	get account(): AccountMapping {
		const plain = (text: string) => plainWords(text, this.credentials);
		return (this.known ??= readMapping(this.credentials.apiMapping, plain));
	}

	/** What is left for all requests together, in ms. */
	get left(): number {
		return this.begun + this.within - Date.now();
	}

	/** Has the next request log in. */
	logInAnew(): void {
		this.session.forget();
	}

	/** Sends nothing more. */
	close(): void {
		this.isClosed = true;
	}

	/** Waits for so many ms, as long as the execution is not cancelled. */
	async pause(wait: number): Promise<void> {
		await pause(wait, cancelSignal(this.context));
	}

	/** @returns what became of a request, repeated where that does no harm; n8n's log gets a line of it */
	async request(...request: Parameters<Connection['repeated']>): Promise<End> {
		const begun = Date.now();
		const end = await this.repeated(...request);
		this.context.logger.debug(requestLine(request[1], end, Date.now() - begun));
		return end;
	}

	private async repeated(
		asked: Asked,
		endpoint: Endpoint,
		body: object,
		{ timeout, customBodyFields, account = this.account }: RequestSettings,
	): Promise<End> {
		const mapping = account.at(endpoint);
		const time = new TimeLeft(Math.min(timeout, this.left), cancelSignal(this.context));
		const makeBody = () => outgoing(body, customBodyFields, mapping);
		const understand = (outcome: Response) => verdictOf(outcome, asked, mapping);
		const once = async (limit: Limit) => await this.once(endpoint, makeBody, understand, limit);
		let before: End | undefined;
		for (let tries = 1; ; tries++) {
			const outcome = await this.pace.turn(async () => await time.tryOnce(once));
			// Why the tries before it failed says more than that there was no time left for another one.
			if (before && outcome.type === 'timeUp' && outcome.by !== 'answer') return before;
			before = { outcome, tries };
			const wait = waitBeforeRepeat(asked.kind, outcome, tries);
			if (wait === undefined || wait > this.left || !time.hasRoomFor(wait, outcome)) {
				return { outcome, tries, askedWait: time.tooLong(outcome) };
			}
			if (isBusy(outcome)) this.remarks.waits(wait);
			if (isSlowDown(outcome)) this.pace.slowDown(wait);
			else await time.during(async () => await this.pause(wait));
		}
	}

	private async once(
		endpoint: Endpoint,
		makeBody: () => IDataObject | FormData,
		understand: (response: Response) => Verdict,
		limit: Limit,
	): Promise<Outcome> {
		if (this.isClosed) return { type: 'cancelled' };
		if (this.left <= 0) return { type: 'timeUp', by: 'all', timeout: this.within };
		const [method, path] = endpoint.split(' ') as [IHttpRequestMethods, string];
		return await this.session.run(async (credentials) => {
			const request = { method, path, makeBody, limit };
			const outcome = await send(this.context, credentials, request, this.pace);
			return outcome.type === 'response' ? understood(outcome, understand(outcome)) : outcome;
		}, limit.signal);
	}
}
