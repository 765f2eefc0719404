import { OperationalError } from 'n8n-workflow';
import type { AccountMapping } from '../dialect/accountMapping';
import { outgoing } from '../dialect/body';
import { isRecord } from '../dialect/json';
import type { SeenNames } from '../dialect/seen';
import { verdictOf } from '../dialect/verdict';
import type { Asked } from '../dialect/verdict';
import type { Endpoint } from '../endpoints';
import type { Connection, RequestSettings } from './connection';
import type { Ended } from './ended';
import { understood } from './outcome';
import { Reader } from './reader';

/** So many requests a trial sends at most, repeats included. */
export const MOST_REQUESTS = 60;
/** One read takes so many at most: its tries, and a login. */
const MOST_FOR_ONE = 7;

/** What one trial knows, whatever mapping it works under. */
interface Memory {
	/** what came of each request, by endpoint and body */
	ended: Map<string, Ended>;
	sent: number;
}

/**
 * Reads for finding out how an account differs: each request is sent once, and what came of it is understood anew under
 * every mapping that is tried.
 */
export class Trial extends Reader {
	constructor(
		connection: Connection,
		settings: RequestSettings,
		readonly account: AccountMapping,
		private readonly memory: Memory = { ended: new Map(), sent: 0 },
	) {
		super(connection, { ...settings, account });
	}

	/** The same trial, under another mapping. */
	under(account: AccountMapping): Trial {
		return new Trial(this.connection, this.settings, account, this.memory);
	}

	/** How many requests were sent so far, repeats included. */
	get sent(): number {
		return this.memory.sent;
	}

	/** The names that the answers so far had. */
	get seen(): SeenNames {
		return this.connection.seen;
	}

	/** What was sent to an endpoint last, by the names of the contract. */
	sentTo(endpoint: Endpoint): object {
		const newestFirst = [...this.memory.ended.values()].reverse();
		return newestFirst.find((one) => one.endpoint === endpoint)?.body ?? {};
	}

	/** @throws TooManyRequests where one more might be more than a trial sends */
	protected override async request(asked: Asked, endpoint: Endpoint, body: object): Promise<Ended> {
		const { memory } = this;
		const mapping = this.account.at(endpoint);
		const sent = outgoing(body, {}, mapping);
		const key = `${endpoint} ${isRecord(sent) ? JSON.stringify(sent) : ''}`;
		const known = memory.ended.get(key);
		if (!known && memory.sent + MOST_FOR_ONE > MOST_REQUESTS) throw new TooManyRequests();
		const ended = known ?? (await super.request(asked, endpoint, body));
		if (!known) memory.sent += ended.tries;
		memory.ended.set(key, ended);
		if (ended.outcome.type !== 'response') return ended;
		// A verdict is on the response as it came.
		const { httpStatus: status } = ended.outcome;
		const verdict = verdictOf({ ...ended.outcome, status }, asked, mapping);
		return { ...ended, mapping, outcome: understood(ended.outcome, verdict) };
	}
}

/** A trial has sent as many requests as it may. */
export class TooManyRequests extends OperationalError {
	constructor() {
		super(`Not tried: ${MOST_REQUESTS} requests are the most that are sent at once`);
	}
}
