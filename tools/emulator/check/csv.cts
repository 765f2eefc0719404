import { parse } from 'csv-parse/sync';
import { refusalAbout } from '../refusal.cts';
import type { ProfileField } from '../store/records.cts';
import type { Row } from './rows.cts';

function decoded(file: Buffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(file);
	} catch {
		throw refusalAbout('file', 'The file is not UTF-8 text');
	}
}

function linesOf(text: string): string[][] {
	try {
		return parse(text, { skip_empty_lines: true });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw refusalAbout('file', `The file is not CSV: ${reason}`);
	}
}

function checkHeaders(headers: string[], fields: ProfileField[]): void {
	const names = fields.map((field) => field.field_name);
	const unknown = headers.filter((header) => !names.includes(header));
	if (unknown.length > 0) {
		throw refusalAbout('file', `Columns that are no profile field: ${unknown.join(', ')}`);
	}
	const twice = headers.find((header, index) => headers.indexOf(header) !== index);
	if (twice !== undefined) throw refusalAbout('file', `The column ${twice} is there twice`);
	const missing = fields
		.filter((field) => field.required && !headers.includes(field.field_name))
		.map((field) => field.field_name);
	if (missing.length > 0) {
		throw refusalAbout(
			'file',
			`Columns of required profile fields are missing: ${missing.join(', ')}`,
		);
	}
}

/**
 * Reads an uploaded CSV file and checks its headers.
 *
 * @param file UTF-8, with or without a byte order mark; its first line names the profile fields
 * @param fields the profile fields of the workspace
 * @throws Refusal when it is no such file, a column is unknown or missing, or it holds no customer
 */
export function parseCsv(file: Buffer, fields: ProfileField[]): Row[] {
	const [headers, ...lines] = linesOf(decoded(file));
	if (!headers) throw refusalAbout('file', 'The file is empty');
	checkHeaders(headers, fields);
	if (lines.length === 0) throw refusalAbout('file', 'The file holds no customer');
	return lines.map((line, index) => ({
		label: `Row ${index + 1}`,
		values: Object.fromEntries(headers.map((header, column) => [header, line[column]])),
	}));
}
