import { Refusal } from '../refusal.cts';
import type { ProfileField } from '../store/records.cts';
import { checkValue } from './values.cts';

/** The values of one uploaded customer by the name of the profile field, and how messages call that customer. */
export interface Row {
	label: string;
	values: Record<string, unknown>;
}

/** Checked values by field id; `undefined` where an uploaded value is empty. */
export type CheckedValues = Record<string, string | number | undefined>;

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

function checkRow({ label, values }: Row, byName: Map<string, ProfileField>): CheckedValues {
	const checked: CheckedValues = {};
	for (const name of Object.keys(values)) {
		if (!byName.has(name)) throw new Refusal('badRequest', `${label}: ${name} is no profile field`);
	}
	for (const field of byName.values()) {
		const { field_id, field_name } = field;
		const value = values[field_name];
		if (!isEmpty(value)) {
			const result = checkValue(value, field);
			if ('wrong' in result) {
				throw new Refusal('badRequest', `${label}: ${field_name} ${result.wrong}`);
			}
			checked[field_id] = result.value;
		} else if (field.required || field.unique_identifier === true) {
			throw new Refusal('badRequest', `${label}: ${field_name} is required`);
		} else if (field_name in values) {
			checked[field_id] = undefined;
		}
	}
	return checked;
}

/**
 * Checks uploaded customers against the profile fields of the workspace.
 *
 * @returns the values to store for each customer
 * @throws Refusal that names the first customer and field with something wrong
 */
export function checkRows(rows: Row[], fields: ProfileField[]): CheckedValues[] {
	const byName = new Map(fields.map((field) => [field.field_name, field]));
	return rows.map((row) => checkRow(row, byName));
}
