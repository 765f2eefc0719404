/**
 * Reads the code of an error of Node's own modules, e.g. ENOENT. Asks for no class, since under jest those errors
 * come from another realm.
 *
 * @param error whatever was thrown
 * @returns the code, or undefined when it has none
 */
export function errorCode(error: unknown): unknown {
	return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
