import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import { entryOf } from '../../api/dialect/entry';
import type { ProfileField } from '../../api/records/profileFields';
import { dateOf, daysBegunBy } from '../../fields/day';
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
 * @returns the value as it is sent to the API: a date in the field's own format, a number as a number
 * @throws UserError that names the field, the value, what is expected, and what the value looks like
 */
export function profileValue(field: ProfileField, value: unknown, zone: string): Value {
	const { convert, expected, advice } = entryOf(TYPES, field.type) ?? TEXT;
	const converted = convert(value, field, zone);
	if (converted !== undefined) return converted;
	const sentences = [`This field expects ${expected(field)}.`, advice(value)];
	throw new UserError(
		`The value '${shown(value)}' does not fit the profile field '${field.name}'`,
		{ description: sentences.filter(Boolean).join(' ') },
	);
}

/** @returns what a person should know of how a value is sent, and can't see; undefined where there is nothing */
export function noteOn(field: ProfileField, value: unknown, zone: string): string | undefined {
	if (!entryOf(TYPES, field.type)) {
		return `The profile field '${field.name}' is of the type '${shown(field.type)}', which this node does not know. Its values are sent as text.`;
	}
	if (field.type !== 'Date') return undefined;
	const day = dateOf(value, zone)?.toISODate();
	const other = daysBegunBy(value).find((begun) => begun !== day);
	return other === undefined
		? undefined
		: `A time in '${field.name}' is midnight elsewhere, and another day in the workflow's time zone ${zone}: that one is sent. If it stands for a day, such as ${other} where ${day} is sent, hand on the text of the day, or choose another time zone in the workflow's settings.`;
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
	const format = formatOf(field);
	const text = typeof value === 'string' ? value.trim() : '';
	const written =
		text.length > LONGEST_DATE ? undefined : DateTime.fromFormat(text, format, ENGLISH);
	const date = dateOf(value, zone);
	// Text in the field's format is that day already. Where it is another day in ISO 8601, it is not clear which.
	if (!written?.isValid) return date?.toFormat(format, ENGLISH);
	return date && date.toISODate() !== written.toISODate()
		? undefined
		: written.toFormat(format, ENGLISH);
}

const ENGLISH = { locale: 'en', zone: 'utc' } as const;

/** @throws UserError where it can't be told how a date is written there */
function formatOf({ name, format }: ProfileField): string {
	const known = luxonFormat(format);
	if (known !== undefined) return known;
	throw new UserError(
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
	const example = DateTime.utc(2026, 11, 24).toFormat(formatOf(field), ENGLISH);
	return `a date: in ISO 8601 such as 2026-11-24, or as ${field.format}, for example ${example}`;
}

function shown(value: unknown): string {
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
