import type { IDataObject } from 'n8n-workflow';
import type { Thing } from '../thing';
import { plainName, wordsOfName } from './envelope';
import { ownValue } from './fieldNames';
import { Fields } from './fields';
import type { Mapping } from './mapping';
import { endingOf, isAlso, isOwn, meansTheSame, ownerOf } from './owner';
import { valueAt } from './path';
import { RecordFields } from './recordFields';
import type { Column } from './recordFields';
import { contradicted, orUnclear, unclear, Unclear } from './unclear';
import type { Question } from './unclear';

/** The last words of a name by what it is, the surest first. */
const ENDINGS = {
	id: [/^id$/, /^(uid|uuid|guid)$/],
	name: [/^name$/, /^title$/, /^label$/],
	status: [/^status$/, /^state$/],
};

/** Words of a name that says something else than what a record is told apart by, or whose it is. */
const OF_OTHERS =
	/^(name|title|label|status|state|type|kind|date|time|at|on|by|email|mail|url|link|count|total|owner|user|creator|author|template|parent|account|company|organi[sz]ation|org|tenant|team|project|folder|category|external|legacy|request|trace|correlation|description|note|version|index|position|row|rank|size)$/;

/** Words of names that tell records apart, and are not for people. */
const OF_IDS = /^(id|uid|uuid|guid|ref|hash|token)$/;

const NOWHERE: Column = { of: () => undefined };

/**
 * @param fields of all records of a list: what is an ID in some of them may be none in others
 * @returns where the records have it: where the mapping says; under the contract's name; under another name of the thing's
 * own that means the same, where there is one; nowhere, for a value that none of them has
 * @throws Unclear where it can't be told for an ID, a name, a status or a value of a fixed kind
 */
export function findColumn(fields: RecordFields, mapping: Mapping, thing: Thing): Column {
	if (fields.records.length === 0) return NOWHERE;
	const { name, kind } = fields;
	const mapped = mappedIn(fields, mapping, thing);
	if (mapped) return mapped;
	const named = fields.column(name);
	const isIt = fields.isThere(named) && (kind !== 'id' || fields.areDistinct(named));
	if (isIt && (kind !== 'id' || fields.isInAll(named))) return named;
	const spelt = fields.possible().filter((one) => plainName(one) === plainName(name));
	const [first, second] = spelt.length > 0 ? spelt : likelyIn(fields, thing);
	if (first !== undefined && second === undefined) {
		if (spelt.length === 0 && !isNamed(first, fields, thing)) mapping.guessed(name, first);
		return fields.column(first);
	}
	// Records without an ID are odd ones, where no other field is in all of them.
	if (first === undefined && isIt) return named;
	if (first === undefined && kind === 'value' && !fields.hasFixedValues) return NOWHERE;
	const message =
		first === undefined
			? `Nudgescribe's records do not hold a field '${name}'`
			: `Nudgescribe's records hold more than one thing that can be a field '${name}'`;
	throw unclear({ message, ...questionOf(fields, mapping, thing) });
}

/** What API Mapping says: records without it are odd ones, but one has it at least. */
function mappedIn(fields: RecordFields, mapping: Mapping, thing: Thing): Column | undefined {
	const { read } = mapping.of(fields.name);
	if (typeof read !== 'string') return undefined;
	const column: Column = { name: read, of: (record) => valueAt(record, read)?.value };
	const question = () => questionOf(fields, mapping, thing);
	if (fields.records.every((record) => column.of(record) === undefined)) {
		throw contradicted('these records have nothing there', question());
	}
	if (fields.kind === 'id' && !fields.areDistinct(column)) {
		throw contradicted('that is the same in several records', question());
	}
	return column;
}

/** The names that say it of the thing itself; of names proper, which all mean the record, the first. */
function likelyIn(fields: RecordFields, thing: Thing): string[] {
	const { kind, name } = fields;
	const possible = fields.possible();
	if (kind === 'value') {
		const found = possible.filter((one) => meansTheSame(one, name, thing));
		return found.length > 0 ? found : fields.ofFixedValues();
	}
	for (const ending of ENDINGS[kind]) {
		const found = possible.filter((one) => isOwn(endingOf(one, ending)?.words, thing));
		if (found.length > 0) return kind === 'name' ? found.slice(0, 1) : found;
	}
	if (kind === 'id') return possible.filter((one) => isNoun(one, fields, thing));
	if (kind === 'status') return fields.ofKnownValues();
	return possible.filter((one) => meansTheSame(one, name, thing));
}

/** Whether a field is found by its name, and not by its values alone. */
function isNamed(called: string, { kind, name }: RecordFields, thing: Thing): boolean {
	const endings = kind === 'value' ? [] : ENDINGS[kind];
	if (endings.some((ending) => isOwn(endingOf(called, ending)?.words, thing))) return true;
	return kind !== 'id' && meansTheSame(called, name, thing);
}

/** A thing's own word may be its ID (`campaign: "17"`), where it is no text with blanks in it. */
function isNoun(called: string, fields: RecordFields, thing: Thing): boolean {
	const owner = ownerOf(wordsOfName(called));
	if (typeof owner !== 'object' || owner.thing !== thing || !owner.isSure) return false;
	return fields.records.every((record) => !/\s/.test(String(ownValue(record, called))));
}

function questionOf(
	fields: RecordFields,
	mapping: Mapping,
	thing: Thing,
): Omit<Question, 'message'> {
	const [first = {}] = fields.records as [IDataObject?];
	const likely = likelyIn(fields, thing);
	const some = fields.kind === 'name' ? fields.readable() : fields.possible();
	const id = idIn(fields, mapping, thing);
	const others = some.filter((one) => !isOfOthers(one, fields, thing) || isAlso(one, thing.id));
	const all = new Set([...likely, ...others].filter((one) => one !== id));
	const candidates = [...all].map((name) => ({
		name,
		value: ownValue(first, name),
	}));
	return { fields: new Fields(first, false), mapping, name: fields.name, candidates };
}

/** @returns the field that is the ID of records, of which something else is looked for; undefined where that is not clear */
function idIn({ kind, records }: RecordFields, mapping: Mapping, thing: Thing): string | undefined {
	if (kind === 'id') return undefined;
	const ids = new RecordFields(records, thing.id, 'id');
	const found = orUnclear(() => findColumn(ids, mapping, thing));
	return found instanceof Unclear ? undefined : found.name;
}

/** Whether a field evidently says something else, or something of another thing. */
function isOfOthers(called: string, { kind }: RecordFields, thing: Thing): boolean {
	const words = wordsOfName(called);
	const own = kind === 'value' ? [] : ENDINGS[kind];
	if (kind !== 'id' && words.some((word) => OF_IDS.test(word))) return true;
	const before = words.filter((word) => !own.some((ending) => ending.test(word)));
	const owner = ownerOf(before);
	return (
		before.some((word) => OF_OTHERS.test(word)) ||
		(typeof owner === 'object' && owner.thing !== thing && owner.isLikely)
	);
}
