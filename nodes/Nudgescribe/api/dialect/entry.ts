/**
 * A key from outside may be the name of something that every object has: 'constructor', '__proto__'.
 * @returns what a table itself has under a key
 */
export function entryOf<Value>(table: Record<string, Value>, key: unknown): Value | undefined {
	return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}
