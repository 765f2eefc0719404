import type { IDataObject } from 'n8n-workflow';
import type { Turns } from '../turns';
import { LongNumbers } from './longNumbers';

/** The JSON of a response, or of a JSON field: reading it, and telling what it is. Nothing here throws. */

/** Tells an object of JSON from lists, texts and the like. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param text of a JSON field
 * @returns its JSON in a box, or undefined when it is none; numbers that JavaScript does not keep are texts: whole ones
 * beyond 2^53 with all their digits, and those that are infinite to it
 */
export function parseJson(text: string): { json: unknown } | undefined {
	const read = parsed(text);
	if (!read) return undefined;
	const numbers = new LongNumbers(text);
	while (!numbers.isDone) numbers.step();
	return withLongNumbers(read, numbers);
}

/**
 * The same, of the text of a response, which may be long: others have the event loop in between, but for the time that
 * JSON.parse takes, which can't be cut up.
 */
export async function readJson(text: string, turns: Turns): Promise<{ json: unknown } | undefined> {
	const read = parsed(text);
	if (!read) return undefined;
	const numbers = new LongNumbers(text);
	while (!numbers.isDone) {
		await turns.due();
		numbers.step();
	}
	await turns.due();
	return withLongNumbers(read, numbers);
}

/** @returns what a JSON field holds, in a box: its text read, {} where it is empty, or the value that an expression gives */
export function jsonOf(value: unknown): { json: unknown } | undefined {
	if (typeof value !== 'string') return { json: value };
	// A byte order mark, and blanks that JSON does not know, come with text that was copied.
	const text = value.trim();
	return text === '' ? { json: {} } : parseJson(text);
}

function parsed(text: string): { json: unknown } | undefined {
	try {
		return { json: JSON.parse(text) };
	} catch {
		return undefined;
	}
}

function withLongNumbers(read: { json: unknown }, numbers: LongNumbers): typeof read | undefined {
	if (!numbers.areThere) return read;
	// What was read goes before the text is read again: either may take hundreds of megabytes.
	read.json = undefined;
	return parsed(numbers.inQuotes());
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
