import { fieldsIn } from './envelope';
import type { Field } from './envelope';
import { namesOf, ownValue } from './fieldNames';
import { isRecord } from './json';
import type { Mapping } from './mapping';
import { short, textOf } from './sentence';
import { reasonIn } from './words';

/** The place of a thing among what was sent, and how the API calls it: an index counts from 0 as a rule, a row from 1. */
export interface Place {
	number: number;
	isIndex: boolean;
	/** what may count the first line of a file, too, where one was sent */
	called?: 'row' | 'line';
	isInFile?: boolean;
}

/** What an answer says of one of the things that were sent together. */
export interface Fault {
	/** in the API's words; '' where it gives none */
	reason: string;
	place?: Place;
	/** texts that may be its ID, or another value of it, as they were sent: to compare with, not to be shown */
	values: string[];
	/** the first of them, as it may be shown */
	about?: string;
}

/** The faults that an answer lists. */
export interface Faults {
	/** as many as are looked at */
	list: Fault[];
	/** how many it lists besides them */
	more: number;
}

const INDEX = /^(.*index|idx|i|offset)$/;
const ROW =
	/^(row|rows|rownumber|rownum|rowno|line|linenumber|lineno|number|no|position|pos|item|itemnumber|record|recordnumber|entry)$/;
const PATH =
	/^(field|path|property|propertypath|pointer|loc|location|source|param|instancepath|key)$/;

/** Numbers that are not the thing's own: its place, or what went wrong. */
const SAYS_NOTHING =
	/index$|code$|status$|^(idx|i|offset|row|rows|rownumber|rownum|rowno|line|linenumber|lineno|number|no|position|pos|count)$/;

/** A place in words: "Row 3: …", "customers[2].email", "/customers/2/email". */
const ROW_IN_WORDS =
	/\b(row|line|item|record|entry|customer|contact|position|number|no\.?)\s*#?\s*(\d{1,9})\b/i;
const INDEX_IN_WORDS = /\bindex\s*:?\s*#?(\d{1,9})\b|\[(\d{1,9})\]|[a-z_]+[./](\d{1,9})([./]|$)/i;

const MOST_VALUES = 30;
/** In characters: a place stands near the beginning, and looking for one takes time by the square of them. */
const MOST_WORDS = 300;

/**
 * @param most as many of them are looked at
 * @returns what a list of faults, or a record of them by ID, says of each
 */
export function faultsIn(value: unknown, mapping: Mapping, most: number): Faults {
	if (Array.isArray(value)) {
		const list = value.slice(0, most).map((entry: unknown) => faultOf(entry, mapping));
		return { list, more: value.length - list.length };
	}
	if (!isRecord(value)) return { list: [], more: 0 };
	const { names, areAll } = namesOf(value);
	const list = names.slice(0, most).map((name) => ({
		...faultOf(name, mapping),
		reason: reasonIn(ownValue(value, name), mapping),
	}));
	const count = areAll ? names.length : Object.keys(value).length;
	return { list, more: count - list.length };
}

/** @returns what one entry says, or a refusal's words */
export function faultOf(entry: unknown, mapping: Mapping): Fault {
	if (!isRecord(entry)) {
		const text = textOf(entry);
		const place = placeInWords(text);
		const about = short(mapping.plain(text));
		const isWords = /\s/.test(text.trim());
		return { reason: isWords ? about : '', ...(place && { place }), values: [text], about };
	}
	const fields = fieldsIn(entry);
	const reason = reasonIn(entry, mapping);
	const place = placeIn(fields) ?? placeInWords(reason);
	const telling = fields.filter(({ plain }) => !SAYS_NOTHING.test(plain));
	const values = valuesIn(telling);
	const about = short(mapping.plain(values[0] ?? ''));
	return { reason, ...(place && { place }), values, about };
}

/** Whether a record looks like what is said of a fault: words, and what they are about. */
export function isFault(record: unknown): boolean {
	if (!isRecord(record)) return false;
	const names = fieldsIn(record).map(({ plain }) => plain);
	const isSaid = names.some((name) => /^(message|msg|reason|error|detail)$/.test(name));
	return isSaid && names.some((name) => PATH.test(name) || ROW.test(name) || INDEX.test(name));
}

function placeIn(fields: Field[]): Place | undefined {
	const isNumber = ({ value }: Field) => /^\d{1,9}$/.test(textOf(value));
	const index = fields.find((field) => INDEX.test(field.plain) && isNumber(field));
	if (index) return { number: Number(index.value), isIndex: true };
	const row = fields.find((field) => ROW.test(field.plain) && isNumber(field));
	if (row) return { number: Number(row.value), isIndex: false, ...calledIn(row.plain) };
	const paths = fields.filter(({ plain }) => PATH.test(plain)).map(({ value }) => pathOf(value));
	return paths.map(placeInWords).find((place) => place?.isIndex);
}

function pathOf(value: unknown): string {
	return textOf(isRecord(value) ? Object.values(value)[0] : value);
}

/** @returns the place that words name */
function placeInWords(text: string): Place | undefined {
	const words = text.slice(0, MOST_WORDS);
	const [, index, bracketed, stepped] = INDEX_IN_WORDS.exec(words) ?? [];
	const number = index ?? bracketed ?? stepped;
	if (number !== undefined) return { number: Number(number), isIndex: true };
	const [, name = '', row] = ROW_IN_WORDS.exec(words) ?? [];
	if (row === undefined) return undefined;
	return { number: Number(row), isIndex: false, ...calledIn(name.toLowerCase()) };
}

/** @returns whether a place of that name is one in a file's text: a customer or a record is not */
export function calledIn(name: string): Pick<Place, 'called'> {
	if (/line/.test(name)) return { called: 'line' };
	return /row|number|^no\b|^pos/.test(name) && !/item|record/.test(name) ? { called: 'row' } : {};
}

/** @returns the faults of a file */
export function inFile(faults: Fault[]): Fault[] {
	return faults.map(({ place, ...fault }) => ({
		...fault,
		...(place && { place: { ...place, isInFile: true } }),
	}));
}

/** The scalar values of an entry, and of the records in it: the customer itself may be told. */
function valuesIn(fields: Field[], depth = 0): string[] {
	const values = fields.flatMap(({ value }) => {
		if (typeof value === 'string' || typeof value === 'number') return [String(value)];
		return isRecord(value) && depth < 2 ? valuesIn(fieldsIn(value), depth + 1) : [];
	});
	return values.slice(0, MOST_VALUES);
}
