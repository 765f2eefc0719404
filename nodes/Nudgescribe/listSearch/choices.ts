import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

/**
 * @param filter what the user typed into the search, if anything
 * @returns the choices whose name or ID holds it, by name
 */
export function choicesFor(
	choices: INodeListSearchItems[],
	filter: string | undefined,
): INodeListSearchResult {
	const wanted = (filter ?? '').trim().toLowerCase();
	const results = choices
		.filter(({ name, value }) => `${name}\n${value}`.toLowerCase().includes(wanted))
		.sort((one, other) => one.name.localeCompare(other.name));
	return { results };
}
