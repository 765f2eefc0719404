import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Field } from './field';

/**
 * Text of a day in ISO 8601, with a time or without, and where it is that time: '12' or '2026' would be an hour or a year.
 * Some write a blank before the offset, others the zone behind it.
 */
const ISO_DAY =
	/^(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.,]+)(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)(?:\[[^[\]]*\])?)?)?$/i;

/**
 * A day: text in ISO 8601, or the date object that an expression gives; yyyy-MM-dd. A moment is the day that it is in the
 * workflow's time zone.
 */
export function day(property: INodeProperties): Field<string> {
	const { displayName: label } = property;
	const read: Field<string>['read'] = (source) => {
		const value = source(property);
		const found = dateOf(value, source.zone)?.toISODate();
		if (found) return found;
		throw new UserError(`'${label}' is not a date`, {
			description: `It is '${String(value)}'. Enter a date such as 2026-11-24 in '${label}'.`,
		});
	};
	return { properties: [property], read };
}

/**
 * @param zone the workflow's time zone
 * @returns the date and time that a value says: of a moment those in the zone, of other text those that are written
 * there; undefined for what is no date
 */
export function dateOf(value: unknown, zone = 'utc'): DateTime | undefined {
	const moment = momentOf(value);
	if (moment) return valid(moment.setZone(zone));
	const { day: written, time } = partsOf(value);
	return valid(DateTime.fromISO(`${written}${time}`, UTC));
}

/**
 * Programs that know no days make moments of them: midnight in UTC, or where n8n runs.
 * @returns the days that a moment may stand for so, yyyy-MM-dd
 */
export function daysBegunBy(value: unknown): string[] {
	const moment = momentOf(value);
	return [moment, moment?.setZone('system')].flatMap((date) => {
		const isBegin = date?.toMillis() === date?.startOf('day').toMillis();
		return (isBegin && date?.toISODate()) || [];
	});
}

const UTC = { zone: 'utc' };

/** What is the same moment everywhere: a date object, or text that says where it is that time. */
function momentOf(value: unknown): DateTime | undefined {
	if (value instanceof Date) return DateTime.fromJSDate(value, UTC);
	// An expression's own date object may come from another copy of luxon.
	if (DateTime.isDateTime(value)) return DateTime.fromMillis(value.toMillis(), UTC);
	const { day: written, time, offset } = partsOf(value);
	return offset === '' ? undefined : DateTime.fromISO(`${written}${time}${offset}`, UTC);
}

function partsOf(value: unknown) {
	const text = typeof value === 'string' ? value.trim() : '';
	const [, written = '', time, offset = ''] = ISO_DAY.exec(text) ?? [];
	return {
		day: written,
		time: time === undefined ? '' : `T${time}`,
		offset: offset.toUpperCase().replace('UTC', 'Z'),
	};
}

function valid(date: DateTime): DateTime | undefined {
	return date.isValid ? date : undefined;
}
