import type { IExecuteFunctions } from 'n8n-workflow';
import { sanitizeFilename } from 'n8n-workflow';

/**
 * @param name of a resource locator
 * @param id what is chosen there
 * @returns what is chosen, by name where the list gave it, in a form that is good for a file name
 */
export function fileTitleOf(
	node: IExecuteFunctions,
	name: string,
	id: string,
	itemIndex: number,
): string {
	const locator: unknown = node.getNodeParameter(name, itemIndex, '');
	const title =
		typeof locator === 'object' && locator !== null && 'cachedResultName' in locator
			? String(locator.cachedResultName)
			: id;
	// The list of campaigns shows the status behind the name; and n8n's helper takes what follows a slash for the whole name.
	return sanitizeFilename(title.replace(/ \([^()]*\)$/, '').replace(/[\s/\\:*?"<>|]+/g, '-'));
}
