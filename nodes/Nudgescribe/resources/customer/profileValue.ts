import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import { entryOf } from '../../api/dialect/entry';
import type { ProfileField } from '../../api/records/profileFields';
import { dateOf } from '../../fields/day';
import { luxonFormat } from './dateFormat';
import { adviceForDate, adviceForNumber, adviceForText, lostIn } from './looksLike';

type Value = string | number;

/** What values of a type are. */
interface Type {
	/** @returns the value as it is sent; undefined when it does not fit */
	convert: (value: unknown, field: ProfileField, zone: string) => Value | undefined;
	/** @returns what is expected, as the end of a sentence */
	expected: (field: ProfileField) => string;
	/** @returns what a value that does not fit looks like, and what to do */
	advice: (value: unknown) => string;
}

/** A number needs no more time than its digits. */
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** JavaScript keeps so many digits of any number. */
const DIGITS_KEPT = 15;

/** In characters: a date is shorter. */
const LONGEST_DATE = 60;

const TEXT: Type = { convert: textFrom, expected: () => 'text', advice: adviceForText };

const NUMBER: Type = {
	convert: numberFrom,
	expected: () => 'a number such as 12.5',
	advice: adviceForNumber,
};

/** By the vendor's name of the type. */
const TYPES: Record<string, Type> = {
	string: TEXT,
	number: NUMBER,
	currency: {
		...NUMBER,
		expected: ({ format }) =>
			`an amount${format === '' ? '' : ` of ${format}`} as a number such as 12.5`,
	},
	char: {
		convert: (value) => {
			// An accent may be a letter of its own.
			const text = textFrom(value)?.normalize('NFC');
			return text !== undefined && [...text].length === 1 ? text : undefined;
		},
		expected: () => 'exactly one character',
		advice: () => '',
	},
	Date: { convert: dayFrom, expected: expectedDate, advice: adviceForDate },
};

/**
 * @param value as it comes from an item or an expression; not empty
 * @param zone the workflow's time zone
 * @returns the value as it is sent to the API: a date in the field's own format, a number as a number; or, not thrown, an
 * error that names the field, the value, what is expected, and what the value looks like
 */
export function fitted(field: ProfileField, value: unknown, zone: string): Value | UserError {
	if (field.type === 'Date' && luxonFormat(field.format) === undefined) return unclear(field);
	const { convert, expected, advice } = entryOf(TYPES, field.type) ?? TEXT;
	const converted = convert(value, field, zone);
	if (converted !== undefined) return converted;
	const sentences = [`This field expects ${expected(field)}.`, advice(value)];
	const message = `The value '${shown(value)}' does not fit the profile field '${field.name}'`;
	return new UserError(message, { description: sentences.filter(Boolean).join(' ') });
}

/** @returns whether a text that is no date fits a field */
export function fits(field: ProfileField, text: string): boolean {
	return (entryOf(TYPES, field.type) ?? TEXT).convert(text, field, 'utc') !== undefined;
}

/** @returns whether it is one of the vendor's types: values of another one are sent as text */
export function isKnownType(type: string): boolean {
	return entryOf(TYPES, type) !== undefined;
}

function textFrom(value: unknown): string | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
	if (DateTime.isDateTime(value)) return value.toISO() ?? undefined;
	if (typeof value === 'string') return lostIn(value) === undefined ? value : undefined;
	if (typeof value === 'boolean') return String(value);
	return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER
		? String(value)
		: undefined;
}

function numberFrom(value: unknown): Value | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	const text = typeof value === 'string' ? value.trim() : '';
	if (!DECIMAL.test(text)) return undefined;
	const number = Number(text);
	// A number with more digits than JavaScript keeps would arrive as another one.
	const digits = text.replace(/\D/g, '').replace(/^0+/, '');
	return digits.length <= DIGITS_KEPT || String(number) === text ? number : text;
}

function dayFrom(value: unknown, field: ProfileField, zone: string): string | undefined {
	const format = luxonFormat(field.format) ?? ISO_FORMAT;
	const date = dateOf(value, zone);
	// Of all formats, only those that begin as ISO 8601 does may read its text as another day.
	if (date && (format === ISO_FORMAT || !format.startsWith('yyyy-'))) {
		return date.toFormat(format, ENGLISH);
	}
	const text = typeof value === 'string' ? value.trim() : '';
	const written =
		text.length > LONGEST_DATE ? undefined : DateTime.fromFormat(text, format, ENGLISH);
	if (!written?.isValid) return date?.toFormat(format, ENGLISH);
	const isClear = !date || date.toISODate() === written.toISODate();
	return isClear ? written.toFormat(format, ENGLISH) : undefined;
}

const ISO_FORMAT = 'yyyy-MM-dd';
const ENGLISH = { locale: 'en', zone: 'utc' } as const;

/** @returns why it can't be told how a date is written there */
function unclear({ name, format }: ProfileField): UserError {
	return new UserError(
		format === ''
			? `The profile field '${name}' is a date without a format`
			: `The date format '${shown(format)}' of the profile field '${name}' is not clear`,
		{
			description:
				"Give the field a format such as dd/MM/yyyy with 'Update' of the resource Profile Field, or set 'Customer Data' to 'JSON' to send the date as it is.",
		},
	);
}

/** The example day is made when an error needs it: it would take a good part of the time in which n8n loads the node. */
function expectedDate(field: ProfileField): string {
	const example = DateTime.utc(2026, 11, 24).toFormat(
		luxonFormat(field.format) ?? ISO_FORMAT,
		ENGLISH,
	);
	return `a date: in ISO 8601 such as 2026-11-24, or as ${field.format}, for example ${example}`;
}

/** @returns the beginning of a value, for a person to know it by */
export function shown(value: unknown): string {
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
