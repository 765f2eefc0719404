import { UserError } from 'n8n-workflow';
import { parseJson } from '../api/dialect/json';
import { problemIn } from './jsonProblem';

/** What people put between texts, or a column of a spreadsheet has between its cells. */
const BETWEEN = /[,;\t\n\r]/;

/** So begins the JSON of a list, of an object, and of a text. */
const JSON_BEGIN = /^\s*["[{]/;

/** What JavaScript makes of an object in a text. */
const OBJECT_AS_TEXT = '[object Object]';

/**
 * @param value a list, in which lists may be; the JSON of one; text with commas, semicolons, tabs or line ends in it
 * @param label of the field
 * @returns the texts in it; empty ones are left out, numbers are texts
 * @throws UserError for what is no text, such as an object
 */
export function textsIn(value: unknown, label: string): string[] {
	const texts: string[] = [];
	// Lists may be nested to any depth: those that are open are kept here, what comes next at the end.
	const waiting: unknown[] = [];
	const add = (all: readonly unknown[]) => {
		for (let at = all.length - 1; at >= 0; at--) waiting.push(all[at]);
	};
	add(typeof value === 'string' ? piecesOf(value, label) : [value]);
	while (waiting.length > 0) {
		const one = waiting.pop();
		const json = typeof one === 'string' ? listIn(one, label) : undefined;
		if (json) waiting.push(json.json);
		else if (Array.isArray(one)) add(one);
		else texts.push(textOf(one, label));
	}
	return texts.filter((text) => text !== '');
}

/** @returns what a text that a person wrote holds: the JSON that it is, or the pieces of it, some of which may be JSON */
function piecesOf(text: string, label: string): unknown[] {
	const whole = jsonIn(text, label);
	if (whole) return [whole.json];
	return text.split(BETWEEN).map((piece) => {
		const json = jsonIn(piece, label);
		return json ? json.json : piece;
	});
}

/** @returns the list or the object that a text in a list is the JSON of: any other text there is meant as it stands */
function listIn(text: string, label: string): { json: unknown } | undefined {
	const plain = text.trim();
	if (plain === OBJECT_AS_TEXT) return refuse(label, 'an object');
	return /^[[{]/.test(plain) ? parseJson(plain) : undefined;
}

/** @throws UserError for what begins as a list or an object does, and is none */
function jsonIn(text: string, label: string): { json: unknown } | undefined {
	if (!JSON_BEGIN.test(text)) return undefined;
	const read = parseJson(text);
	const plain = text.trim();
	if (read || plain.startsWith('"')) return read;
	if (plain === OBJECT_AS_TEXT) return refuse(label, 'an object');
	throw new UserError(`'${label}' is not a list`, {
		description: `It begins like a list in JSON. ${problemIn(text)}. Enter a list such as ["first", "second"], or text separated by commas.`,
	});
}

function textOf(value: unknown, label: string): string {
	if (typeof value === 'string') return value.trim();
	if (value === undefined || value === null) return '';
	if (typeof value === 'boolean') return refuse(label, `'${value}'`);
	return typeof value === 'number' ? digitsOf(value, label) : refuse(label, 'an object');
}

/**
 * @param label of the field that an ID is entered in
 * @returns the digits of a number
 * @throws UserError for a number that is another one than it was
 */
export function digitsOf(number: number, label: string): string {
	if (Math.abs(number) <= Number.MAX_SAFE_INTEGER) return String(number);
	throw new UserError(`'${label}' holds the number ${number}, which is not exact`, {
		description:
			'Numbers of more than 15 digits lose their last digits in n8n. Have the node before this one pass it on as text.',
	});
}

function refuse(label: string, what: string): never {
	throw new UserError(`'${label}' holds ${what} where text is needed`, {
		description: `Enter an expression that returns text, such as {{ $json.id }}, or a list of texts, such as {{ $json.customers.map((one) => one.id) }}.`,
	});
}
