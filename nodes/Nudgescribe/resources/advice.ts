import type { Advice } from '../api/dialect/refusal';
import type { Field, Fields } from '../fields/field';
import { labelOf } from '../fields/kinds';
import { batchSize, timeout } from '../fields/requests';

/**
 * @param refused what a refusal mostly means, in labels of the operation's own fields
 * @param options that the operation has: what is advised there is one of them
 * @returns what is said where a request of the operation is refused
 */
export function adviceOf(refused: string, options: Fields = {}): Advice {
	const all: Array<Field<unknown>> = Object.values(options);
	return {
		refused,
		longer: `raise '${labelOf(timeout)}' in the options`,
		smaller: all.includes(batchSize) ? `Lower '${labelOf(batchSize)}' in the options.` : undefined,
	};
}
