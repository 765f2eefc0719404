import type { Known } from './known';
import { scopeIn } from './scope';
import type { Scope } from './scope';

/** What a trigger remembers of an account. */
export interface Remembered {
	/** the event that it was looked at for; '' before the first look */
	event: string;
	/** what Filters chose at the last look */
	scope: Scope;
	/** the values of the event's own filters then */
	own: string[];
	/** when all campaigns were asked for last, in ms since 1970, by an event that mostly asks for some; 0 for never */
	wholeAt: number;
	/** the ID of the campaign that comes first next time, where there was no time for all */
	next: string;
	/** in s since 1970: what was published before, and is not known, is no news; undefined once all were looked at */
	newsFrom: number | undefined;
	/** by their IDs */
	campaigns: Map<string, Known>;
}

/** @returns what is remembered of an account that was never looked at */
export function nothingRemembered(): Remembered {
	return {
		event: '',
		scope: scopeIn(undefined),
		own: [],
		wholeAt: 0,
		next: '',
		newsFrom: undefined,
		campaigns: new Map(),
	};
}
