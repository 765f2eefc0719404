import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { isRecord } from './json';

/**
 * Finds things in an answer by shape, since the vendor documents few names: the name that is expected first,
 * else the one candidate there is. Nothing found, or several candidates, is an error that says what came back.
 * All functions are pure, and throw OperationalError only.
 */

/** How a name in the contract is called in the user's API. */
export type Names = (contractName: string) => string;

/** A field of an answer or a record, and where it is. */
export interface Found {
	path: string;
	name: string;
	value: unknown;
}

/** @returns the API's own words in an answer, '' when it has none */
export function findMessage(payload: unknown, names: Names): string {
	for (const { name, value } of fieldsOf(payload)) {
		if (name === names('message') && typeof value === 'string') return value.trim().slice(0, 500);
	}
	return '';
}

/** @returns the HTTP status that the envelope's code stands for, when it says that the request was refused */
export function findRefusalCode(payload: unknown, names: Names): number | undefined {
	const code = isRecord(payload) ? Number(payload[names('code')]) : NaN;
	return Number.isInteger(code) && code >= 400 && code < 600 ? code : undefined;
}

/**
 * @param name the list's name in the contract
 * @returns the records of the named list, or else of the one list at any depth of the envelope; null is an empty list
 */
export function findList(payload: unknown, name: string, names: Names): IDataObject[] {
	const fields = [...fieldsOf(payload)];
	const named = fields.find(
		(field) => field.name === names(name) && (field.value === null || Array.isArray(field.value)),
	);
	if (named?.value === null) return [];
	const lists = named ? [named] : fields.filter((field) => Array.isArray(field.value));
	const list = onlyOne(lists, `a list '${name}'`, name, fields);
	if (Array.isArray(list) && list.every(isRecord)) return list;
	throw unclear(`Nudgescribe's list '${name}' holds something other than records`, name, fields);
}

/**
 * @param name the number's name in the contract
 * @returns the named whole number, or else the one there is besides the envelope's; digits in a text count
 */
export function findCount(payload: unknown, name: string, names: Names): number {
	const fields = [...fieldsOf(payload)];
	const envelope = [names('code'), names('message')];
	const named = fields.find((field) => field.name === names(name) && isCount(field.value));
	const counts = fields.filter((field) => isCount(field.value) && !envelope.includes(field.name));
	return Number(onlyOne(named ? [named] : counts, `a number '${name}'`, name, fields));
}

/**
 * @param name the text's name in the contract
 * @returns the named text, '' for null, or else the one text there is besides the envelope's
 */
export function findTextField(payload: unknown, name: string, names: Names): string {
	const fields = [...fieldsOf(payload)];
	const envelope = [names('code'), names('message')];
	const named = fields.find(
		(field) =>
			field.name === names(name) && (field.value === null || typeof field.value === 'string'),
	);
	const texts = fields.filter(
		(field) => typeof field.value === 'string' && !envelope.includes(field.name),
	);
	return String(onlyOne(named ? [named] : texts, `a text '${name}'`, name, fields) ?? '');
}

/** @returns what an answer holds besides the envelope's code and message: a record, or {} */
export function findRecord(payload: unknown, names: Names): IDataObject {
	const envelope = [names('code'), names('message')];
	let record = isRecord(payload) ? payload : {};
	let rest = Object.entries(record).filter(([name]) => !envelope.includes(name));
	while (rest.length === 1 && rest[0] && isRecord(rest[0][1])) {
		record = rest[0][1];
		rest = Object.entries(record);
	}
	return Object.fromEntries(rest);
}

/** @throws OperationalError that tells what there is, when there is not one candidate */
export function onlyOne(
	candidates: Found[],
	wanted: string,
	name: string,
	fields: Found[],
): unknown {
	if (candidates.length === 1) return candidates[0]?.value;
	const problem =
		candidates.length === 0
			? `Nudgescribe's answer does not hold ${wanted}`
			: `Nudgescribe's answer holds more than one thing that can be ${wanted}`;
	throw unclear(problem, name, fields);
}

function unclear(message: string, name: string, fields: Found[]): OperationalError {
	const seen = fields.slice(0, 12).map(({ path, value }) => `'${path}' (${kindOf(value)})`);
	const more = fields.length > 12 ? `, and ${fields.length - 12} more` : '';
	const example = JSON.stringify({ [name]: 'its name there' });
	return new OperationalError(message, {
		description: `It holds ${seen.join(', ') || 'no fields'}${more}. If the right one has another name, enter it in 'Field Name Overrides' of the credential: ${example}.`,
	});
}

/** All fields of the envelope, outermost first; what is inside a list is the records', not the envelope's. */
function* fieldsOf(payload: unknown): Generator<Found> {
	if (Array.isArray(payload)) yield { path: 'the answer itself', name: '', value: payload };
	const queue = isRecord(payload) ? [{ path: '', fields: payload }] : [];
	for (let next = queue.shift(); next; next = queue.shift()) {
		for (const [name, value] of Object.entries(next.fields)) {
			const path = next.path === '' ? name : `${next.path}.${name}`;
			yield { path: path.slice(0, 60), name, value };
			if (isRecord(value)) queue.push({ path, fields: value });
		}
	}
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	return typeof value === 'string' ? 'text' : typeof value;
}

function isCount(value: unknown): boolean {
	if (typeof value === 'string') return /^\d{1,15}$/.test(value);
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
