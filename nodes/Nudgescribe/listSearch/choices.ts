import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { visible } from '../../../credentials/harmless';
import type { Api } from '../api/http/api';
import { connect, EDITOR_MS } from '../api/http/api';
import { withWayOut } from '../api/http/wayOut';
import { filterInTurns, mapInTurns, sortInTurns } from '../api/inTurns';
import { inert } from '../fields/inert';
import { asTold } from '../items/unforeseen';

/** Fills a dropdown; n8n gives what the user typed into its search, if anything. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
) => Promise<INodeListSearchResult>;

/** What helps where a list can't be had, though the API answers. */
const WAY_OUT = "Choose 'By ID' and enter the ID to continue without the list.";

/** @param read gets all choices from the API */
export function choicesOf(
	read: (api: Api, node: ILoadOptionsFunctions) => Promise<INodeListSearchItems[]>,
): ListSearch {
	return async function (filter) {
		const api = (await connect(this, EDITOR_MS)).with({ advice: { refused: WAY_OUT } });
		try {
			return await matching(await read(api, this), filter);
		} catch (error) {
			throw withWayOut(asTold(this.getNode(), error), WAY_OUT);
		}
	};
}

/** @returns the choices whose name or ID holds what the user typed, by name, as n8n may keep them */
export async function matching(
	choices: INodeListSearchItems[],
	filter: string | undefined,
): Promise<INodeListSearchResult> {
	const wanted = (filter ?? '').trim().toLowerCase();
	// An odd record without an ID can't be chosen.
	const found = await filterInTurns(
		choices,
		({ name, value }) => value !== '' && `${name}\n${value}`.toLowerCase().includes(wanted),
	);
	const sorted = await sortInTurns(found, (one, other) => one.name.localeCompare(other.name));
	const results = await mapInTurns(sorted, ({ name, value }) => ({
		name: inert(visible(name)),
		value: inert(String(value)),
	}));
	return { results };
}
