import { fieldsIn, wordsOfName } from './envelope';
import type { Field } from './envelope';
import { isRecord } from './json';
import { textOf } from './sentence';
import { SPEAKING } from './speaking';
import { placeAt } from './suggestPath';
import type { Place } from './suggestPath';

/** Fields that say in a word for machines what is the matter with a name. */
const CODED =
	/^(code|errorcode|type|keyword|rule|tag|constraint|validator|validation|kind|reason|error|category)$/;

/** Fields that name what the words beside them are about. */
const ABOUT =
	/^(field|fieldname|fieldpath|property|propertyname|propertypath|param|paramname|parameter|argument|attr|attribute|member|column|target|pointer|loc|instancepath|datapath)$/;
/** The same, in a list of faults; elsewhere they are about the request, or the error. */
const ABOUT_IN_LIST = /^(name|path|key|source|location|label)$/;

/** In entries. */
const MOST_CODES = 10;

/**
 * @param isListed whether the record is an entry of a list, as faults are
 * @param plain makes words of the account harmless
 * @returns what the words of a record are about
 */
export function aboutIn(
	fields: Field[],
	isListed: boolean,
	plain: (text: string) => string,
): Place | undefined {
	const placeOf = ({ value }: Field) => placeAt(plain(pathIn(value))) ?? [];
	const places = (pattern: RegExp) =>
		fields.filter((field) => pattern.test(field.plain)).flatMap(placeOf);
	return places(ABOUT)[0] ?? (isListed ? places(ABOUT_IN_LIST)[0] : undefined);
}

/** Text or steps, or a record of these: `{"source": {"pointer": "/group"}}`. */
function pathIn(value: unknown): string {
	return textOf(isRecord(value) ? Object.values(value)[0] : value);
}

/** @returns the codes of a record, as words */
export function codesIn(fields: Field[]): string {
	const codes = fields.filter(({ plain, value }) => CODED.test(plain) && typeof value === 'string');
	const texts = codes.slice(0, MOST_CODES).map(({ value }) => String(value));
	return texts.flatMap(wordsOfName).join(' ');
}

/** Whether fields are those of a fault, and no names with what is said of them. */
export function isOfFault(fields: Field[]): boolean {
	return fields.some(
		({ plain, value }) =>
			typeof value === 'string' &&
			(SPEAKING.includes(plain) || (ABOUT.test(plain) && !/\s/.test(value.trim()))),
	);
}

const OFFERED =
	/^(allowed|valid|accepted|permitted|supported|possible)?(values?|options|valids|enum|choices)$|^(allowed|permitted|accepted|supported|expected)$/;
const BESIDE = /^(params|context|ctx|constraints|meta|details)$/;
const MOST_OFFERED = 30;

/** @returns the values that a fault lists as those that are taken */
export function offeredIn(fields: Field[]): string[] {
	const inner = fields.filter(({ plain, value }) => BESIDE.test(plain) && isRecord(value));
	const all = [
		...fields,
		...inner.flatMap(({ value }) => (isRecord(value) ? fieldsIn(value) : [])),
	];
	const lists = all.filter(({ plain, value }) => OFFERED.test(plain) && Array.isArray(value));
	const values = lists.flatMap(({ value }): unknown[] =>
		Array.isArray(value) ? value.slice(0, MOST_OFFERED) : [],
	);
	return values.filter((value) => typeof value === 'string');
}
