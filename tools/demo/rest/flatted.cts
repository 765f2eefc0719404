import { isObject } from './json.cts';

/**
 * Reads the notation that n8n stores executions in ("flatted"): a list whose first entry is the value, and in which
 * every text inside an object or a list is the position of the value that stands there.
 *
 * @param text an execution's data
 * @returns the value that was written
 * @throws SyntaxError when the text is not JSON, Error when it is not flatted
 */
export function parseFlatted(text: string): unknown {
	const entries: unknown = JSON.parse(text);
	if (!Array.isArray(entries)) throw new Error('The text is not in the flatted notation.');
	const table = entries.map((entry: unknown) => entry);
	const resolved = new Set<unknown>();

	const valueAt = (position: unknown): unknown => {
		if (typeof position !== 'string') return position;
		const entry = table[Number(position)];
		if (!resolved.has(entry)) {
			resolved.add(entry);
			fill(entry);
		}
		return entry;
	};
	const fill = (entry: unknown): void => {
		if (Array.isArray(entry)) {
			entry.forEach((inner: unknown, index) => (entry[index] = valueAt(inner)));
		} else if (isObject(entry)) {
			for (const [name, inner] of Object.entries(entry)) entry[name] = valueAt(inner);
		}
	};
	return valueAt('0');
}
