import type { Mapping } from '../dialect/mapping';
import type { Advice } from '../dialect/refusal';
import type { Endpoint } from '../endpoints';
import type { Connection, End } from './connection';

/** A request that came to its end, and what is known of it. */
export interface Ended extends End {
	connection: Connection;
	endpoint: Endpoint;
	/** how the account differs there */
	mapping: Mapping;
	/** what was sent, by the names of the contract */
	body: object;
	isWrite: boolean;
	advice: Advice;
}
