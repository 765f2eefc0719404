import { ownValue } from './fieldNames';
import { isRecord } from './json';

/** The answer itself, where a path is asked for. */
export const ITSELF = '.';

/** So many steps a path has at most. */
const MOST_STEPS = 10;

/**
 * @param path the names that lead to a value, with points between them; a name may have points in it, too
 * @returns the value there in a box; undefined where nothing is
 */
export function valueAt(value: unknown, path: string): { value: unknown } | undefined {
	if (path === ITSELF) return { value };
	return walk(value, path.split('.').slice(0, MOST_STEPS + 1));
}

function walk(value: unknown, steps: string[]): { value: unknown } | undefined {
	if (steps.length > MOST_STEPS || !isRecord(value)) return undefined;
	for (let taken = 1; taken <= steps.length; taken++) {
		const name = steps.slice(0, taken).join('.');
		if (!Object.hasOwn(value, name)) continue;
		const inner = ownValue(value, name);
		const found = taken === steps.length ? { value: inner } : walk(inner, steps.slice(taken));
		if (found) return found;
	}
	return undefined;
}
