import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

/**
 * The JSON of a response: telling what it is, and finding things in it by shape, since the vendor documents few names.
 * All functions are pure, and throw OperationalError only.
 */

/** Tells an object of JSON from lists, texts and the like. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Strings, which stay as they are, and whole numbers that may have more digits than JavaScript keeps. */
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * @param text of a response, or of a JSON field
 * @returns its JSON in a box, or undefined when it is none; whole numbers beyond 2^53 are texts, with all their digits
 */
export function parseJson(text: string): { json: unknown } | undefined {
	try {
		const isExact = !/\d{16}/.test(text);
		return { json: JSON.parse(isExact ? text : text.replace(STRING_OR_LONG_NUMBER, exact)) };
	} catch {
		return undefined;
	}
}

/** @returns what a JSON field holds, in a box: its text read, {} where it is empty, or the value that an expression gives */
export function jsonOf(value: unknown): { json: unknown } | undefined {
	if (typeof value !== 'string') return { json: value };
	return value.trim() === '' ? { json: {} } : parseJson(value);
}

function exact(token: string): string {
	return token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`;
}

/** A field of a response or a record, and where it is. */
export interface Found {
	path: string;
	name: string;
	value: unknown;
}

/** All fields of the envelope, outermost first; what is inside a list is the records', not the envelope's. */
export function* fieldsOf(payload: unknown): Generator<Found> {
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

/** What is looked for, and among what. */
export interface Search {
	/** all that there is, to be told where nothing is found */
	fields: Found[];
	/** the name in the account */
	name: string;
	/** whether a value can be what is looked for under that name */
	fits: (value: unknown) => boolean;
	/** whether a field under another name can be it */
	isCandidate: (field: Found) => boolean;
}

/** @returns the named field, or else all that can be it */
export function candidatesFor({ fields, name, fits, isCandidate }: Search): Found[] {
	const named = fields.find((field) => field.name === name && fits(field.value));
	return named ? [named] : fields.filter(isCandidate);
}

/**
 * @param wanted what is looked for, with an article
 * @param contractName its name in the contract
 * @returns the named field, or else the only one that can be it
 * @throws OperationalError that tells what there is, when there is not one candidate
 */
export function findOne(search: Search, wanted: string, contractName: string): Found {
	const [found, ...others] = candidatesFor(search);
	if (found && others.length === 0) return found;
	const problem = found
		? `Nudgescribe's answer holds more than one thing that can be ${wanted}`
		: `Nudgescribe's answer does not hold ${wanted}`;
	throw unclear(problem, contractName, search.fields);
}

/** @returns the error for a response that is not understood: what it holds, and what to do about it */
export function unclear(message: string, contractName: string, fields: Found[]): OperationalError {
	const seen = fields.slice(0, 12).map(({ path, value }) => `'${path}' (${kindOf(value)})`);
	const more = fields.length > 12 ? `, and ${fields.length - 12} more` : '';
	const example = JSON.stringify({ [contractName]: 'its name there' });
	return new OperationalError(message, {
		description: `It holds ${seen.join(', ') || 'no fields'}${more}. If the right one has another name, enter it in 'Field Name Overrides' of the credential: ${example}.`,
	});
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	return typeof value === 'string' ? 'text' : typeof value;
}

/** Whether a value can tell a record apart: some text, or a number. */
export function isText(value: unknown): boolean {
	return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

/** Whether a value is a whole number from 0 up; digits in a text count. */
export function isCount(value: unknown): boolean {
	if (typeof value === 'string') return /^\d{1,15}$/.test(value);
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
