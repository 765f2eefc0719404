import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Field } from './field';
import { fieldOf } from './kinds';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}([T ]|$)/;

/**
 * A day: text in ISO 8601, or the date object that an expression gives. It is read as it is written there, whatever its
 * time zone: yyyy-MM-dd.
 */
export function day(property: INodeProperties): Field<string> {
	return fieldOf(property, (value, label) => {
		const found = dateOf(value)?.toISODate();
		if (found) return found;
		throw new UserError(`'${label}' is not a date`, {
			description: `It is '${String(value)}'. Enter a date such as 2026-11-24 in '${label}'.`,
		});
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
