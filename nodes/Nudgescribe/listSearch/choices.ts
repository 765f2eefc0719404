import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { connect, EDITOR_MS } from '../api/http/api';
import { withWayOut } from '../api/http/wayOut';
import { beginIn } from '../fields/edited';
import type { Field } from '../fields/field';
import { labelOf } from '../fields/kinds';
import type { List } from '../fields/lists';
import { Names } from '../fields/names';
import type { Begun } from '../fields/names';
import { asTold, wordsOf } from '../items/unforeseen';
import { digestOf } from './digest';
import { RecentLists } from './recent';
import { choicesFor, pageOf } from './shown';

/** Fills a dropdown; n8n gives what the user typed into its search, if anything, and where to go on. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** What helps where a list can't be had, though the API answers. */
const WAY_OUT = "Choose 'By ID' and enter the ID to continue without the list.";

/** Those of this process of n8n. */
const recent = new RecentLists();

/** @returns what fills a dropdown with a list of the account; opening it reads the list, searching in it does not */
export function choicesOf(list: List): ListSearch {
	return dropdown(() => ({ values: list, asked: [], again: () => list }));
}

/** @returns the same, for a list that belongs to what another locator holds */
export function choicesIn(locator: Field<string>, listOf: (id: string) => List): ListSearch {
	return dropdown((node) => {
		const { values, asked, again } = beginWith(node, locator);
		return { values: listOf(values), asked, again: (idOf) => listOf(again(idOf)) };
	});
}

function dropdown(listIn: (node: ILoadOptionsFunctions) => Begun<List>): ListSearch {
	return async function (filter = '', token) {
		const api = (await connect(this, EDITOR_MS)).with({ advice: { refused: WAY_OUT } });
		try {
			const begun = listIn(this);
			const read = async () => {
				const list = await new Names().end(begun, api);
				return await choicesFor(await list.read(api));
			};
			const key = await digestOf(this, keyOf(begun));
			const isOpened = filter === '' && token === undefined;
			const choices = await (isOpened ? recent.anew(key, read) : recent.find(key, read));
			return await pageOf(choices, filter, token);
		} catch (error) {
			throw withWayOut(asTold(this.getNode(), error), WAY_OUT);
		}
	};
}

/** @returns what tells a list from others, by what is chosen in the node: by ID, or by a name that is not looked for yet */
function keyOf({ values, asked }: Begun<List>): string {
	return JSON.stringify([values.key, ...asked.map(({ list, name }) => [list.key, name])]);
}

/** @throws NodeOperationError where nothing is chosen */
function beginWith(node: ILoadOptionsFunctions, locator: Field<string>): Begun<string> {
	try {
		return beginIn(node, locator);
	} catch (error) {
		const message = `Choose a ${labelOf(locator).toLowerCase()} first`;
		throw new NodeOperationError(node.getNode(), message, {
			description: wordsOf(error).description,
		});
	}
}
