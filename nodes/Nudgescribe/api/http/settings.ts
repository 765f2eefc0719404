import type { IDataObject } from 'n8n-workflow';
import type { AccountMapping } from '../dialect/accountMapping';
import type { Advice } from '../dialect/refusal';

/** What the user sets for the requests of an operation. */
export interface RequestSettings {
	/** in ms, for one request with its repeats, but for the time that it waits because the API asked to slow down */
	timeout: number;
	/** what the user adds to the body, by the names of the user's API */
	customBodyFields: IDataObject;
	/** what the operation says where a request is refused */
	advice: Advice;
	/** how the account differs, where it is not the credential that says it: while that is found out */
	account?: AccountMapping;
}
