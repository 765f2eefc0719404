import { VALUES } from '../../names';
import type { Entry } from '../../dialect/mapping';
import type { SeenNames } from '../../dialect/seen';

/** What an ID begins with, that requests may have to go without. */
const PREFIX = /^[a-z]{1,12}[_:./-](?=[\w-]+$)/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** A number of more digits may lose some. */
const DIGITS = /^\d{1,15}$/;

/** Ways to write a value of the contract's. */
export const WAYS_TO_WRITE = [
	(text: string) => text.toUpperCase(),
	(text: string) => text.charAt(0).toUpperCase(),
	(text: string) => text.charAt(0),
	(text: string) => text.charAt(0).toUpperCase() + text.slice(1),
];

/** @returns the other forms in which an account may want what was sent under a name of the contract, the likeliest first */
export function formsOf(name: string, value: unknown, seen: SeenNames): Entry[] {
	const forms = writtenOtherwise(name);
	if (typeof value !== 'string') return forms;
	if (DAY.test(value)) return [...forms, { as: 'date-time' }];
	const [prefix] = PREFIX.exec(value) ?? [];
	const bare = prefix === undefined ? value : value.slice(prefix.length);
	const number: Entry[] = DIGITS.test(bare) && name.endsWith('_id') ? [{ as: 'number' }] : [];
	const isNumber = [...seen].some((one) => one.value === Number(value));
	if (prefix === undefined)
		return isNumber || number.length === 0 ? [...number, ...forms] : [...forms, ...number];
	return [...forms, { prefix }, ...number.map((one) => ({ ...one, prefix }))];
}

/** @returns the other ways to write values that are fixed, all in the same way */
function writtenOtherwise(name: string): Entry[] {
	const values = Object.hasOwn(VALUES, name) ? (VALUES[name] ?? []) : [];
	if (values.length <= 2) return [];
	return WAYS_TO_WRITE.map((write) => ({
		values: Object.fromEntries(values.map((value) => [value, write(value)])),
	}));
}
