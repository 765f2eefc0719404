import { DateTime } from 'luxon';
import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}([T ]|$)/;

/**
 * @param value of a date field: text in ISO 8601, or the date object that an expression gives
 * @param displayName the field's name on the screen
 * @returns the day as it is written there, whatever its time zone: yyyy-MM-dd; undefined when the field is empty
 * @throws NodeOperationError when it is no date
 */
export function dayOf(
	node: IExecuteFunctions,
	value: unknown,
	displayName: string,
	itemIndex: number,
): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const day = dateOf(value)?.toISODate();
	if (day) return day;
	throw new NodeOperationError(node.getNode(), `'${displayName}' is not a date`, {
		description: `It is '${String(value)}'. Enter a date such as 2026-11-24 in '${displayName}'.`,
		itemIndex,
	});
}

/** @returns the date and time that a value stands for, in the time zone that it is written in */
export function dateOf(value: unknown): DateTime | undefined {
	if (value instanceof Date) return valid(DateTime.fromJSDate(value, { zone: 'utc' }));
	// Text of a day, with or without a time: '12' or '2026' would be an hour or a year to ISO 8601.
	// An expression's own date object may come from another copy of luxon: its text does not.
	const text = DateTime.isDateTime(value) ? value.toISO() : value;
	if (typeof text !== 'string' || !ISO_DAY.test(text.trim())) return undefined;
	return valid(DateTime.fromISO(text.trim().replace(' ', 'T'), { setZone: true }));
}

function valid(date: DateTime): DateTime | undefined {
	return date.isValid ? date : undefined;
}
