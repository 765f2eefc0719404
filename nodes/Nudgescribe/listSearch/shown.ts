import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { filterInTurns, mapInTurns, sortInTurns } from '../api/inTurns';
import { visible } from '../../../credentials/harmless';
import { inert } from '../fields/inert';
import type { Named } from '../fields/lists';
import { REMARK } from '../fields/locator';
import { plainName } from '../fields/nameIndex';
import type { Choice } from './recent';

/** n8n's editor draws all that it has of a list, and asks for more when somebody scrolls to the end. */
const SHOWN_AT_ONCE = 500;

/** @returns things as a dropdown shows them, by name, as n8n may keep them */
export async function choicesFor(things: readonly Named[]): Promise<Choice[]> {
	const choices = await mapInTurns(things, ({ id, name, shown = name }) => ({
		name: inert(visible(shown)),
		value: inert(id),
	}));
	return await sortInTurns(choices, (one, other) => one.name.localeCompare(other.name));
}

/**
 * @param filter what the user typed into the search
 * @param token where to go on; undefined for the beginning
 * @returns those of the choices whose name or ID holds it: so many, and where to go on; at the end, how many can't be chosen
 */
export async function pageOf(
	choices: readonly Choice[],
	filter = '',
	token?: string,
): Promise<INodeListSearchResult> {
	const wanted = plainName(filter);
	const found = await filterInTurns(
		choices,
		({ name, value }) =>
			wanted === '' || plainName(name).includes(wanted) || plainName(value).includes(wanted),
	);
	const usable = found.filter(({ value }) => value !== '');
	const begin = Number(token ?? 0);
	const end = begin + SHOWN_AT_ONCE;
	const results = usable.slice(begin, end);
	if (end < usable.length) return { results, paginationToken: String(end) };
	return { results: [...results, ...remarkOn(found.length - usable.length)] };
}

/** An entry is the only thing that n8n shows of a list; the node refuses this one. */
function remarkOn(left: number): INodeListSearchItems[] {
	if (left === 0) return [];
	const more = left === 1 ? '1 more has no ID' : `${left} more have no ID`;
	return [{ name: `(${more} in Nudgescribe's answer and can't be chosen)`, value: REMARK }];
}
