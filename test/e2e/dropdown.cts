import { objectsAt, textAt, type JsonObject } from '../../tools/demo/rest/json.cts';
import type { N8nUnderTest } from './n8n-under-test.cts';
import { nodeType } from './workflows/nudgescribe.cts';

/** What is asked of a dropdown. */
export interface DropdownSearch {
	/** The node's method that fills the dropdown. */
	method: string;
	/** The parameter that the dropdown is of. */
	parameter: string;
	/** The node's parameters as they are at that moment. */
	parameters: JsonObject;
	/** What the user types into the search box. */
	filter?: string;
}

/** An entry of a dropdown. */
export interface DropdownEntry {
	name: string;
	value: string;
}

/**
 * Opens a dropdown with search, as n8n's editor does.
 *
 * @returns what the dropdown lists
 * @throws RestError with n8n's words when the list can't be had
 */
export async function openDropdown(
	{ site, good }: N8nUnderTest,
	search: DropdownSearch,
): Promise<DropdownEntry[]> {
	const answer = await site.rest.call('POST', '/dynamic-node-parameters/resource-locator-results', {
		path: `parameters.${search.parameter}`,
		methodName: search.method,
		nodeTypeAndVersion: { name: nodeType, version: 1 },
		currentNodeParameters: search.parameters,
		credentials: { nudgescribeApi: good.reference },
		filter: search.filter,
	});
	return objectsAt(answer, 'results').map((entry) => ({
		name: textAt(entry, 'name'),
		value: textAt(entry, 'value'),
	}));
}
