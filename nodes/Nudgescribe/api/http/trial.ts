import { OperationalError } from 'n8n-workflow';
import type { AccountMapping } from '../dialect/accountMapping';
import { outgoing } from '../dialect/body';
import { isRecord } from '../dialect/json';
import type { Mapping } from '../dialect/mapping';
import type { SeenNames } from '../dialect/seen';
import type { NamesTold } from '../dialect/suggestions';
import { verdictOf } from '../dialect/verdict';
import type { Asked, Verdict } from '../dialect/verdict';
import type { Endpoint } from '../endpoints';
import type { Connection } from './connection';
import type { RequestSettings } from './settings';
import type { Ended } from './ended';
import { understood } from './outcome';
import { Reader } from './reader';
import { toldBy } from './suggested';

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

	/** What was sent to an endpoint last, by the names of the contract, and the names that the refusal of it speaks of. */
	lastOf(endpoint: Endpoint): NamesTold & { sent: object } {
		const newestFirst = [...this.memory.ended.values()].reverse();
		const last = newestFirst.find((one) => one.endpoint === endpoint);
		const nothing = { sent: {}, missing: [], unknown: [], known: [] };
		return last ? { ...toldBy(last), sent: last.body } : nothing;
	}

	/** @returns what the last response of an endpoint amounts to; undefined where there was none */
	lastVerdict(endpoint: Endpoint): Verdict | undefined {
		const last = [...this.memory.ended.values()].filter((one) => one.endpoint === endpoint).at(-1);
		return last?.outcome.type === 'response' ? last.outcome.verdict : undefined;
	}

	/** @returns what was sent when an endpoint answered last, by the names of the contract: the names that it was sent as */
	answeredNames(endpoint: Endpoint): Record<string, string> {
		const answered = [...this.memory.ended.values()].filter(
			(one) => one.endpoint === endpoint && isAnswered(one),
		);
		const { body = {}, mapping } = answered.at(-1) ?? {};
		return Object.fromEntries(
			Object.keys(body).map((name) => [name, mapping?.sent(name, '').name ?? name]),
		);
	}

	/**
	 * @param besides an endpoint that is left out
	 * @returns whether requests were answered that sent a name of the contract under one of the account; undefined where none was sent
	 */
	wasAnswered(name: string, sentAs: string, besides?: Endpoint): boolean | undefined {
		const ended = [...this.memory.ended.values()].filter(
			({ endpoint, body, mapping }) =>
				endpoint !== besides && Object.hasOwn(body, name) && mapping.sent(name, '').name === sentAs,
		);
		return ended.length === 0 ? undefined : ended.some(isAnswered);
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
		const again = anew(ended, asked, mapping);
		if (isAnswered(again) && !isAnswered(ended) && again.outcome.type === 'response') {
			this.seen.add(again.outcome.payload?.json);
		}
		// What is understood last stands last.
		memory.ended.delete(key);
		memory.ended.set(key, again);
		return again;
	}
}

function isAnswered({ outcome }: Ended): boolean {
	return outcome.type === 'response' && outcome.verdict.type === 'yes';
}

/** @returns what came of a request, as it is understood under another mapping */
function anew(ended: Ended, asked: Asked, mapping: Mapping): Ended {
	const { outcome } = ended;
	if (outcome.type !== 'response') return ended;
	// A verdict is on the response as it came.
	const response = { ...outcome, status: outcome.httpStatus };
	return { ...ended, mapping, outcome: understood(response, verdictOf(response, asked, mapping)) };
}

/** A trial has sent as many requests as it may. */
export class TooManyRequests extends OperationalError {
	constructor() {
		super(`Not tried: ${MOST_REQUESTS} requests are the most that one run sends`);
	}
}
