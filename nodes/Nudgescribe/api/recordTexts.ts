import type { IDataObject } from 'n8n-workflow';
import { onlyOne } from './payload';
import type { Found, Names } from './payload';

/**
 * Finds what a record is told apart by: the text, or the number, of the expected name, else the only one that can
 * be it by how it is called. Nothing found, or several candidates, is an OperationalError that says what came back.
 */

/** What a text of a record is called, by what it is. */
const KINDS = {
	id: /(^|[_-])[iI][dD]$|[a-z]I[dD]$/,
	name: /(name|title|label)$/i,
	status: /(status|state)$/i,
};

/**
 * @param name the id's name in the contract
 * @returns the record's named id, or else its one field that is called an id
 */
export function findId(record: IDataObject, name: string, names: Names): string {
	return findText(record, name, names, KINDS.id);
}

/**
 * @param name the name's name in the contract
 * @returns the record's named name, or else its one field that is called a name, title or label
 */
export function findName(record: IDataObject, name: string, names: Names): string {
	return findText(record, name, names, KINDS.name);
}

/**
 * @param name the status's name in the contract
 * @returns the record's named status, or else its one field that is called a status or state
 */
export function findStatus(record: IDataObject, name: string, names: Names): string {
	return findText(record, name, names, KINDS.status);
}

/** @returns what the search for that kind of text finds, or undefined where it finds nothing, or more than one thing */
export function findIfClear(
	kind: keyof typeof KINDS,
	record: IDataObject,
	name: string,
	names: Names,
): string | undefined {
	const [text, another] = textsFor(fieldsIn(record), name, names, KINDS[kind]);
	return text && !another ? String(text.value) : undefined;
}

function findText(record: IDataObject, name: string, names: Names, kind: RegExp): string {
	const fields = fieldsIn(record);
	const texts = textsFor(fields, name, names, kind);
	return String(onlyOne(texts, `a field '${name}'`, name, fields));
}

/** The text of that name, or else all that can be it by how they are called. */
function textsFor(fields: Found[], name: string, names: Names, kind: RegExp): Found[] {
	const texts = fields.filter(({ value }) => isText(value));
	const named = texts.find((field) => field.name === names(name));
	return named ? [named] : texts.filter((field) => kind.test(field.name));
}

function fieldsIn(record: IDataObject): Found[] {
	return Object.entries(record).map(([name, value]) => ({ path: name, name, value }));
}

function isText(value: unknown): boolean {
	return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
