import { limitWords } from '../api/records/limitWords';
import type { Hint } from './hints';

/**
 * @param limit Infinity for all
 * @param things what the records are called
 * @returns the first records, as many as the limit says; where there are more, a person is told
 */
export function limited<Record>(
	all: Record[],
	limit: number,
	things: string,
	hint: Hint,
): Record[] {
	if (all.length <= limit) return all;
	hint(limitWords(limit, things, all.length));
	return all.slice(0, limit);
}
