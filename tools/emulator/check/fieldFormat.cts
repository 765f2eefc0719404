import { refusalAbout } from '../refusal.cts';
import type { ProfileField } from '../store/records.cts';

const dateFormats = [
	'yyyy-MM-dd',
	'dd/MM/yyyy',
	'MM/dd/yyyy',
	'dd-MM-yyyy',
	'MM-dd-yyyy',
	'dd.MM.yyyy',
	'yyyy/MM/dd',
	'dd MMM yyyy',
	'MMM dd, yyyy',
	'MMMM dd, yyyy',
	'dd MMMM yyyy',
	'yy/MM/dd',
	'dd/MM/yy',
	'MM/dd/yy',
];

const currencies = new Set(Intl.supportedValuesOf('currency'));

/**
 * Checks that a field has the format that its type needs.
 *
 * @throws Refusal when the format is missing, unknown, or there although the type has none
 */
export function checkFieldFormat(type: ProfileField['field_type'], format?: string): void {
	if (type !== 'Date' && type !== 'currency') {
		if (format === undefined) return;
		throw refusalAbout('field_format', `field_format is for Date and currency, not for ${type}`);
	}
	if (format === undefined || format === '') {
		throw refusalAbout(
			'field_format',
			`Missing required fields: field_format, for a field of type ${type}`,
			'missing',
		);
	}
	if (type === 'Date' && !dateFormats.includes(format)) {
		throw refusalAbout(
			'field_format',
			`field_format "${format}" is none of ${dateFormats.join(' | ')}`,
		);
	}
	if (type === 'currency' && !currencies.has(format)) {
		throw refusalAbout('field_format', `field_format "${format}" is no ISO 4217 currency code`);
	}
}
