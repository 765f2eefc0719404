import type { RunResult } from '../../engine/run.cts';
import { failureOf } from '../../integration/results.cts';
import type { Words } from '../clear.cts';
import type { WatchedStage } from '../watchedStage.cts';

/** What an attempt gave: records, or an error. */
export interface Attempt {
	/** All that was handed on, to compare with what comes without a fault. */
	output: unknown[];
	error?: Words & { item?: unknown };
}

interface Common {
	name: string;
	/** How many requests it takes when nothing goes wrong, once somebody is logged in. */
	requests: number;
	/** @param timeout in seconds, for each request */
	attempt: (stage: WatchedStage, timeout: number) => Promise<Attempt>;
}

/** Something that only reads. */
export interface ReadTarget extends Common {
	/** The identities of the records that have to come, in order. */
	records: (stage: WatchedStage) => string[];
	identityOf: (record: unknown) => string;
}

/** Something that changes records, in requests of as many records each. */
export interface WriteTarget extends Common {
	recordsPerRequest: number;
	itemsPerRequest: number;
	/** What becomes of the records of several items: an error says how many of them are. */
	done?: string;
	/** How often the server did the work for each record, in the order of the requests. */
	timesDone: (stage: WatchedStage) => number[];
}

/** @returns what came of a run */
export function attemptOf(result: RunResult): Attempt {
	const output = result.items.map(({ json }) => json);
	return result.error ? { output, error: failureOf(result) } : { output };
}
