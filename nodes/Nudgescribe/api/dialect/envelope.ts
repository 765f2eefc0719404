import { namesOf, ownValue } from './fieldNames';
import { isRecord } from './json';

/** One field of an envelope. */
export interface Field {
	name: string;
	/** the name in lower case, letters and digits only: `error_message` and `errorMessage` are the same */
	plain: string;
	value: unknown;
}

/** One record of an envelope: the outermost one, or one that only wraps what the answer holds. */
export interface Level {
	fields: Field[];
	isOutermost: boolean;
}

const WRAPPERS =
	/^(data|results?|response|body|payload|meta|metadata|status|content|output|envelope|return|d|answer|header|info|summary|stats|counts|state)$/;

const MOST_LEVELS = 20;
const DEEPEST = 4;

/** In characters: no name that says something is longer. */
const LONGEST_NAME = 100;

/** @returns the name in lower case, without what joins its words */
export function plainName(name: string): string {
	return name
		.slice(0, LONGEST_NAME)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** @returns the words of a name, in lower case: `notFound_ids` has three */
export function wordsOfName(name: string): string[] {
	const apart = name
		.slice(0, LONGEST_NAME)
		.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
		.toLowerCase();
	return apart.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * @param payload of a response
 * @returns its envelope, outermost record first; what is inside a list belongs to the records, not to the envelope
 */
export function levelsOf(payload: unknown): Level[] {
	const only = Array.isArray(payload) && payload.length === 1 ? (payload[0] as unknown) : payload;
	if (!isRecord(only)) return [];
	const levels = [{ fields: fieldsIn(only), isOutermost: true }];
	let depth = 0;
	for (let from = 0; from < levels.length && depth < DEEPEST; depth++) {
		const to = levels.length;
		for (const { fields } of levels.slice(from, to)) {
			for (const inner of wrappedIn(fields).slice(0, MOST_LEVELS - levels.length)) {
				levels.push({ fields: fieldsIn(inner), isOutermost: false });
			}
		}
		from = to;
	}
	return levels;
}

/** @returns the fields of a record, of which there may be any number: no more than the first few are looked at */
export function fieldsIn(record: object): Field[] {
	const names = namesOf(record).names.slice(0, MOST_FIELDS);
	return names.map((name) => ({ name, plain: plainName(name), value: ownValue(record, name) }));
}

const MOST_FIELDS = 200;

/** What a level wraps: under a name that says no more than that, or as its only record. */
function wrappedIn(fields: Field[]): object[] {
	const records = fields.filter(({ value }) => isRecord(value));
	return records
		.filter(({ plain }) => WRAPPERS.test(plain) || (records.length === 1 && !isTold(plain)))
		.flatMap(({ value }) => (isRecord(value) ? [value] : []));
}

/** Whether a field of that name tells what went wrong. */
export function isTold(plain: string): boolean {
	return /^(errors?|err|errormessages?|errormsg|errordescription|errordetails?|errorinfo|errortype|fault|faultstring|exception|failure|validationerrors?|fielderrors?|globalerrors?|violations|problems?)$/.test(
		plain,
	);
}
