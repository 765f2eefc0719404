import { isRecord } from '../api/dialect/json';

/** Where n8n keeps the name of what was chosen from a list. */
export const KEPT_NAME = 'cachedResultName';

/**
 * n8n keeps the name of what was chosen from a list also when an expression takes its place, and chooses something else.
 * @param entered what stands in the node, expressions as they are
 * @param value the same, expressions resolved
 * @returns the value, without a name that may be another thing's
 */
export function withoutOldName(entered: unknown, value: unknown): unknown {
	if (!isRecord(value) || !(KEPT_NAME in value) || !isExpression(entered)) return value;
	return Object.fromEntries(Object.entries(value).filter(([name]) => name !== KEPT_NAME));
}

function isExpression(entered: unknown): boolean {
	const given = isRecord(entered) ? entered.value : entered;
	return typeof given === 'string' && given.startsWith('=');
}
