import type { IDataObject } from 'n8n-workflow';
import { isFault } from './faults';
import { fieldsOf, isCount, isRecord } from './json';

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
	for (const field of fieldsOf(payload)) {
		if (field.name === name && fits(field.value)) return field.value;
	}
	return undefined;
}

/** Whether a value is some records, and not what is said of faults. */
export function isListOfRecords(value: unknown): value is IDataObject[] {
	return Array.isArray(value) && value.length > 0 && value.every(isRecord) && !value.every(isFault);
}

/** Whether a value is a number of something that is there. */
export function isSomeCount(value: unknown): value is number | string {
	return isCount(value) && Number(value) > 0;
}
