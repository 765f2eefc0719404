/** Any JSON object. */
export type JsonObject = Record<string, unknown>;

/** Tells whether a value is a JSON object (and neither a list nor null). */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Follows names, or positions, into nested JSON.
 *
 * @param value the JSON to look into
 * @param path names and positions, from the outside in
 * @returns what is there, or undefined
 */
export function at(value: unknown, ...path: (string | number)[]): unknown {
	let found = value;
	for (const step of path) {
		if (Array.isArray(found)) found = Object.values(found)[Number(step)];
		else found = isObject(found) ? found[step] : undefined;
	}
	return found;
}

/**
 * Follows a path that must lead to a text.
 *
 * @throws Error that names the path
 */
export function textAt(value: unknown, ...path: (string | number)[]): string {
	const found = at(value, ...path);
	if (typeof found === 'string') return found;
	throw new Error(`n8n's answer has no text at "${path.join('.')}".`);
}

/**
 * Follows a path that must lead to a list of JSON objects.
 *
 * @throws Error that names the path
 */
export function objectsAt(value: unknown, ...path: (string | number)[]): JsonObject[] {
	const found = at(value, ...path);
	if (Array.isArray(found) && found.every(isObject)) return found;
	throw new Error(`n8n's answer has no list of objects at "${path.join('.')}".`);
}
