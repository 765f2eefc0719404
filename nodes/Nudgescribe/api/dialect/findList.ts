import type { IDataObject } from 'n8n-workflow';
import { plainName, wordsOfName } from './envelope';
import { Fields } from './fields';
import type { Found } from './fields';
import { findOne } from './finding';
import type { Search } from './finding';
import { isRecord } from './json';
import { keyedRecords } from './keyed';
import type { Mapping } from './mapping';
import { isNamedAfter, thingOf } from './owner';
import { pathOf, unclear } from './unclear';

/** Names that say of a list no more than that it is what was asked for. */
const ANY_LIST =
	/^(data|items?|results?|records?|rows?|content|contents|list|entries|elements|objects|values|array|collection|payload|body|response|set|all|by|ids?|map|index)$/;

/** Names of lists that are never what was asked for. */
const BESIDE =
	/^(errors?|warnings?|notices?|infos?|links?|columns?|headers?|meta|metadata|sort|sorting|filters?|orders?|facets?|breadcrumbs|pagination|debug|included|relations?|actions|permissions|tags|labels|languages|locales)$/;

/** Names that hold all that an answer has to say. */
const NOTHING = /^(data|results?|items|content|payload|response)$/i;

/**
 * @param name of the list in the contract
 * @returns the records: of a list, or of an object that has them by their IDs, which they get then; null is an empty list
 * @throws Unclear where it can't be told which list it is, or it holds something other than records
 */
export function findList(within: unknown, name: string, mapping: Mapping): IDataObject[] {
	const search = searchFor(within, name, mapping);
	const { value, ...found } = findOne(search);
	const list = Array.isArray(value)
		? (value as unknown[])
		: (keyedRecords(value, true, idOf(name, mapping)) ?? []);
	if (list.every(isRecord)) return list;
	const message = `Nudgescribe's list '${name}' holds something other than records`;
	throw unclear({ ...search, message, candidates: [{ value, ...found }] });
}

/**
 * @returns the path to the list; undefined for one that could not be pasted
 * @throws Unclear where it can't be told which list it is
 */
export function pathOfList(within: unknown, name: string, mapping: Mapping): string | undefined {
	return pathOf(findOne(searchFor(within, name, mapping)), mapping);
}

function searchFor(within: unknown, name: string, mapping: Mapping): Search {
	return {
		fields: new Fields(within),
		mapping,
		name,
		wanted: `a list '${name}'`,
		fits: (value: unknown) =>
			value === null || Array.isArray(value) || keyedRecords(value, true) !== undefined,
		kinds: kindsOf(name),
		mayBe: ({ name: called, value }: Found) =>
			isListOfRecords(value) && !BESIDE.test(plainName(called)),
	};
}

/** @returns what a record's ID is called in the account, for records that are kept by it */
function idOf(listName: string, mapping: Mapping): string | undefined {
	const id = thingOf(listName)?.id;
	return id === undefined ? undefined : mapping.nameOf(id);
}

function kindsOf(name: string): Search['kinds'] {
	const thing = thingOf(name);
	const isList = (field: Found) => isListOfRecords(field.value) && !isInKeyed(field);
	const isOwn = ({ name: called }: Found) =>
		plainName(called) === plainName(name) ||
		(thing !== undefined && isNamedAfter(called, thing, ANY_LIST));
	const isAny = ({ name: called, isItself }: Found) =>
		isItself === true || wordsOfName(called).every((word) => ANY_LIST.test(word));
	const isOther = ({ name: called }: Found) =>
		BESIDE.test(plainName(called)) ||
		(thing !== undefined && isNamedAfter(called, undefined, ANY_LIST));
	return [
		{ has: (field) => isOwn(field) && (isList(field) || field.value === null) },
		{ has: (field) => isAny(field) && isList(field) },
		{ has: (field) => isList(field) && !isOther(field), isGuess: true },
		// All that such an answer holds is that there is nothing.
		{ has: ({ name: called, value }) => value === null && NOTHING.test(called) },
	];
}

/** What is inside of records that are kept by their IDs is the records' own. */
function isInKeyed({ within }: Found): boolean {
	if (!within) return false;
	return keyedRecords(within.value, false) !== undefined || isInKeyed(within);
}

function isListOfRecords(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(isRecord);
	return keyedRecords(value, false) !== undefined;
}
