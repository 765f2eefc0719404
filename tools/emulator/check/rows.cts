import type { ProfileField } from '../store/records.cts';
import { checkValue } from './values.cts';

/** The values of one uploaded customer by the name of the profile field, and how messages call that customer. */
export interface Row {
	label: string;
	values: Record<string, unknown>;
}

/** Checked values by field id; `undefined` where an uploaded value is empty. */
export type CheckedValues = Record<string, string | number | undefined>;

/** The first thing that is wrong with an uploaded customer. */
export interface WrongValue {
	field: string;
	message: string;
}

/** A customer who passed the checks, or one who did not. */
export type CheckedRow = Row & ({ checked: CheckedValues } | { wrong: WrongValue });

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

function checkRow(row: Row, byName: Map<string, ProfileField>): CheckedRow {
	const { values } = row;
	const wrong = (field: string, message: string): CheckedRow => ({
		...row,
		wrong: { field, message },
	});
	const checked: CheckedValues = {};
	for (const name of Object.keys(values)) {
		if (!byName.has(name)) return wrong(name, 'is no profile field');
	}
	for (const field of byName.values()) {
		const { field_id, field_name } = field;
		const value = values[field_name];
		if (!isEmpty(value)) {
			const result = checkValue(value, field);
			if ('wrong' in result) return wrong(field_name, result.wrong);
			checked[field_id] = result.value;
		} else if (field.required || field.unique_identifier === true) {
			return wrong(field_name, 'is required');
		} else if (field_name in values) {
			checked[field_id] = undefined;
		}
	}
	return { ...row, checked };
}

/**
 * Checks uploaded customers against the profile fields of the workspace.
 *
 * @returns each customer with the values to store, or with what is wrong
 */
export function checkRows(rows: Row[], fields: ProfileField[]): CheckedRow[] {
	const byName = new Map(fields.map((field) => [field.field_name, field]));
	return rows.map((row) => checkRow(row, byName));
}
