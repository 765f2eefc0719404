import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import { entryOf } from '../../api/dialect/entry';
import type { ProfileField } from '../../api/records/profileFields';
import { dateOf } from '../../fields/day';

type Value = string | number;

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** How a value becomes one of a field's type, by the vendor's name of the type; undefined when it does not fit. */
const CONVERT: Record<string, (value: unknown, format: string) => Value | undefined> = {
	string: textFrom,
	number: numberFrom,
	currency: numberFrom,
	char: (value) => {
		const text = textFrom(value);
		return text !== undefined && [...text].length === 1 ? text : undefined;
	},
	Date: dayFrom,
};

/** In characters: a date is shorter, and so is its format. To find an API's endless one in a value could take for ever. */
const LONGEST_DATE = 40;

const EXPECTED: Record<string, (format: string) => string> = {
	string: () => 'text',
	number: () => 'a number such as 12.5',
	currency: (format) => `an amount of ${format} as a number such as 12.5`,
	char: () => 'exactly one character',
	Date: (format) =>
		`a date: in ISO 8601 such as 2026-11-24, or as ${shown(format)}, for example ${shown(exampleDay().toFormat(format, { locale: 'en' }))}`,
};

/**
 * @param value as it comes from an item or an expression; not empty
 * @returns the value as it is sent to the API: a date in the field's own format, a number as a number
 * @throws UserError that names the field, the value and what is expected
 */
export function profileValue(field: ProfileField, value: unknown): Value {
	const convert = entryOf(CONVERT, field.type) ?? textFrom;
	const converted = convert(value, field.format);
	if (converted !== undefined) return converted;
	const expected = entryOf(EXPECTED, field.type)?.(field.format) ?? 'text';
	throw new UserError(
		`The value '${shown(value)}' does not fit the profile field '${field.name}'`,
		{ description: `This field expects ${expected}.` },
	);
}

/** Made when an error needs it: it would take a good part of the time in which n8n loads the node. */
function exampleDay(): DateTime {
	return DateTime.utc(2026, 11, 24);
}

function textFrom(value: unknown): string | undefined {
	if (value instanceof Date) return value.toISOString();
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function numberFrom(value: unknown): Value | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'string' || !DECIMAL.test(value.trim())) return undefined;
	const number = Number(value);
	// A number with more digits than JavaScript keeps would arrive as another one.
	return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : value.trim();
}

function dayFrom(value: unknown, format: string): string | undefined {
	if (format.length > LONGEST_DATE) return undefined;
	const isShort = typeof value === 'string' && value.length <= LONGEST_DATE;
	if (isShort && DateTime.fromFormat(value, format, { locale: 'en' }).isValid) return value;
	return dateOf(value)?.toFormat(format, { locale: 'en' });
}

function shown(value: unknown): string {
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
