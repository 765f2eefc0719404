import type { IDataObject } from 'n8n-workflow';
import { isFault } from './faults';
import { Fields } from './fields';
import { isCount, isRecord } from './json';

/** What an answer that says no may hold all the same, so that it is a yes. */

/**
 * @param name of what was asked for, in the account
 * @returns what is there under that very name, and fits; under another one it may be what is said of the refusal
 */
export function heldIn<Value>(
	payload: unknown,
	name: string,
	fits: (value: unknown) => value is Value,
): Value | undefined {
	const value = new Fields(payload).named(name, fits)?.value;
	return value !== undefined && fits(value) ? value : undefined;
}

/** The first ones tell what a list of any length is about. */
const MOST_LOOKED_AT = 1000;

/** Whether a value is some records, and not what is said of faults. */
export function isListOfRecords(value: unknown): value is IDataObject[] {
	if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord)) return false;
	return !value.slice(0, MOST_LOOKED_AT).every(isFault);
}

/** Whether a value is a number of something that is there. */
export function isSomeCount(value: unknown): value is number | string {
	return isCount(value) && Number(value) > 0;
}
