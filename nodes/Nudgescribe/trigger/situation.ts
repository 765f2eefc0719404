import type { IPollFunctions } from 'n8n-workflow';
import type { Api } from '../api/http/api';
import type { Remembered } from './remembered';
import type { Scope } from './scope';

/** What the trigger, or a test run in the editor, has to look with. */
export interface Sight {
	node: IPollFunctions;
	api: Api;
	scope: Scope;
	/** when it has to be over, in ms since 1970 */
	end: number;
}

/** What a poll has to work with. */
export interface Situation extends Sight {
	/** whether the first poll tells of what exists already */
	emitExisting: boolean;
	/** when the poll began, in ms since 1970 */
	now: number;
	/** what is remembered; the poll changes it, and it is kept where the poll ends well */
	memory: Remembered;
	/** whether nobody looked for this event in this account before */
	isFirst: boolean;
}
