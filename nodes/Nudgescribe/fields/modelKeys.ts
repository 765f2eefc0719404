import type { INodeParameters } from 'n8n-workflow';
import { FROM_AI_AUTO_GENERATED_MARKER, UserError } from 'n8n-workflow';
import { isRecord } from '../api/dialect/json';
import { mapInTurns } from '../api/inTurns';

/** The name by which the editor has a model asked for a field's value is in single quotes, or in others by hand. */
const ASKED = /\$fromAI\(\s*(['"`])(.*?)\1/i;

/** In characters: as much of a label as the editor makes a name of. */
const LONGEST_KEY = 63;

/** A field of the field mapper. */
interface Labelled {
	name: string;
	label: string;
}

/**
 * The editor has a model asked for a field's value by what is left of the field's label without any letter but a to z: two
 * fields in another script could be one to it, and get the same value.
 * @returns the fields, with a number before those labels that would be nothing, or the same
 */
export async function labelledForModel<Field extends Labelled>(fields: Field[]): Promise<Field[]> {
	const known = new Map<string, number>();
	await mapInTurns(fields, ({ label }) => {
		known.set(keyOf(label), (known.get(keyOf(label)) ?? 0) + 1);
	});
	let number = 0;
	return await mapInTurns(fields, (field) => {
		number++;
		const isClear = /[a-z0-9]/i.test(field.name) && known.get(keyOf(field.label)) === 1;
		return isClear ? field : { ...field, label: `Field ${number}: ${field.label}` };
	});
}

function keyOf(label: string): string {
	return label.slice(0, LONGEST_KEY).replace(/[^a-z0-9-]/gi, '_');
}

/**
 * @param parameters of the node, as they are written
 * @throws UserError where the editor has the model asked for two profile fields by one name
 */
export function refuseSharedKeys({ profileFields: mapper }: INodeParameters): void {
	const fields = new Map<string, string>();
	for (const [name, value] of Object.entries(valuesIn(mapper))) {
		const text = typeof value === 'string' ? value : '';
		const key = text.includes(FROM_AI_AUTO_GENERATED_MARKER) ? ASKED.exec(text)?.[2] : undefined;
		if (key === undefined) continue;
		const other = fields.get(key);
		if (other !== undefined) throw shared(other, name, key);
		fields.set(key, name);
	}
}

function valuesIn(mapper: unknown): Record<string, unknown> {
	return isRecord(mapper) && isRecord(mapper.value) ? mapper.value : {};
}

function shared(one: string, other: string, key: string): UserError {
	return new UserError(`The model is asked for '${one}' and '${other}' by one name`, {
		description: `Both would get the same value, under '${key}'. In 'Profile Fields' of this tool, refresh the list of profile fields, then remove both values and let the model fill them in again: each gets a name of its own.`,
	});
}
