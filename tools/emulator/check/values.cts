import { DateTime } from 'luxon';
import type { ProfileField } from '../store/records.cts';

const decimal = /^-?\d+(\.\d+)?$/;

type Checked = { value: string | number } | { wrong: string };

function quoted(value: unknown): string {
	return JSON.stringify(value);
}

function checkText(value: unknown): Checked {
	return typeof value === 'string' ? { value } : { wrong: `${quoted(value)} is not text` };
}

function checkNumber(value: unknown): Checked {
	if (typeof value === 'number') return { value };
	if (typeof value === 'string' && decimal.test(value)) return { value: Number(value) };
	return { wrong: `${quoted(value)} is not a number` };
}

function checkCharacter(value: unknown): Checked {
	if (typeof value === 'string' && Array.from(value).length === 1) return { value };
	return { wrong: `${quoted(value)} is not a single character` };
}

function checkDate(value: unknown, format: string): Checked {
	if (typeof value === 'string' && DateTime.fromFormat(value, format, { locale: 'en' }).isValid) {
		return { value };
	}
	return { wrong: `${quoted(value)} is not a date in the format ${format}` };
}

function checkAmount(value: unknown, currency: string): Checked {
	const text = typeof value === 'number' ? String(value) : value;
	if (typeof text === 'string' && decimal.test(text)) return { value: text };
	return { wrong: `${quoted(value)} is not a plain decimal number of ${currency}` };
}

/**
 * Checks one value that is not empty.
 *
 * @param value as uploaded: from CSV always text
 * @param field what the value has to fit
 * @returns the value to store, or what is wrong with it
 */
export function checkValue(value: unknown, field: ProfileField): Checked {
	switch (field.field_type) {
		case 'string':
			return checkText(value);
		case 'number':
			return checkNumber(value);
		case 'char':
			return checkCharacter(value);
		case 'Date':
			return checkDate(value, field.field_format ?? '');
		case 'currency':
			return checkAmount(value, field.field_format ?? '');
	}
}
