import type { components } from '../contract';
import type { AnswerOf } from '../endpoints';
import type { Reader } from '../http/reader';
import { mapInTurns } from '../inTurns';

type Wire = components['schemas']['ProfileField'];

/** A profile field of a workspace, in this project's words. */
export interface ProfileField {
	/** '' for an odd one that has none; looked for when it is asked for, since customers are stored without it */
	readonly id: string;
	name: string;
	/** the vendor's types, as the vendor prints them; another one is possible, as the API writes it */
	type: Wire['field_type'] | string;
	/** a date format or an ISO 4217 code; '' for the types that have none */
	format: string;
	isRequired: boolean;
	/** whether customers are matched on it; false where that is not said */
	isIdentifier: boolean;
}

/** The vendor's types, as the vendor prints them. */
const TYPES: Array<Wire['field_type']> = ['string', 'number', 'char', 'Date', 'currency'];

/** @returns the profile fields of a workspace, in the API's order; without odd ones that have no name */
export async function readProfileFields(api: Reader, workspaceId: string): Promise<ProfileField[]> {
	const answer = await api.read('POST /v1/cpf', { workspace_id: workspaceId });
	const records = answer.list('fields');
	const columns = answer.columns<AnswerOf<'POST /v1/cpf'>>(records, 'fields');
	const text = (record: (typeof records)[number], name: keyof Wire) => columns.text(record, name);
	const isOn = (record: (typeof records)[number], name: keyof Wire) =>
		/^(true|yes|on|1)$/i.test(String(columns.value(record, name)));
	const fields = await mapInTurns(records, (record) => ({
		get id() {
			return columns.id(record) ?? '';
		},
		name: columns.name(record) ?? '',
		type: typeOf(text(record, 'field_type') ?? 'string'),
		format: text(record, 'field_format')?.trim() ?? '',
		isRequired: isOn(record, 'required'),
		isIdentifier: isOn(record, 'unique_identifier'),
	}));
	return fields.filter(({ name }) => name !== '');
}

/** @returns the type as the vendor prints it: an account may write it in other letters */
function typeOf(told: string): ProfileField['type'] {
	const plain = told.trim().toLowerCase();
	return TYPES.find((type) => type.toLowerCase() === plain) ?? told;
}
