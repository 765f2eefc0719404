export type JsonObject = Record<string, unknown>;

/**
 * Tells a JSON object from every other JSON value.
 *
 * @param value anything
 * @returns whether the value is an object with names, not an array and not null
 */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
