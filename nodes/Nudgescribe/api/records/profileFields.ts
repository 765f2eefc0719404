import type { IDataObject } from 'n8n-workflow';
import type { components } from '../contract';
import type { AnswerOf } from '../endpoints';
import type { Reader } from '../http/reader';
import { filterInTurns, mapInTurns } from '../inTurns';
import type { NamedRecord } from './groupRecords';

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
	const { records, columns } = await readRecords(api, workspaceId);
	const text = (record: (typeof records)[number], name: keyof Wire) => columns.text(record, name);
	const isSet = (record: (typeof records)[number], name: keyof Wire) =>
		isOn(columns.value(record, name));
	const fields = await mapInTurns(records, (record) => ({
		get id() {
			return columns.id(record) ?? '';
		},
		name: columns.name(record) ?? '',
		type: typeOf(text(record, 'field_type') ?? 'string'),
		format: text(record, 'field_format')?.trim() ?? '',
		isRequired: isSet(record, 'required'),
		isIdentifier: isSet(record, 'unique_identifier'),
	}));
	return fields.filter(({ name }) => name !== '');
}

/** A profile field as the API sends it, with what that says: undefined for what it does not. */
export interface FieldRecord extends NamedRecord {
	type: ProfileField['type'] | undefined;
	format: string | undefined;
	isRequired: boolean | undefined;
}

/** @returns the profile fields of a workspace, in the API's order; without odd ones that have no name */
export async function readFieldRecords(api: Reader, workspaceId: string): Promise<FieldRecord[]> {
	const { records, columns } = await readRecords(api, workspaceId);
	const fields = await mapInTurns(records, (record): FieldRecord => {
		const type = columns.text(record, 'field_type');
		const required = columns.value(record, 'required');
		return {
			record,
			name: columns.name(record) ?? '',
			get id() {
				return columns.id(record);
			},
			type: type === undefined ? undefined : typeOf(type),
			format: columns.text(record, 'field_format')?.trim(),
			isRequired: required === undefined || required === null ? undefined : isOn(required),
		};
	});
	return fields.filter(({ name }) => name !== '');
}

/** @returns a profile field as the API sends it, or undefined when the workspace has none with this ID */
export async function findProfileField(
	api: Reader,
	workspaceId: string,
	fieldId: string,
): Promise<IDataObject | undefined> {
	const { records, columns } = await readRecords(api, workspaceId);
	const wanted = api.idOf('POST /v1/cpf', 'field_id', fieldId);
	const [found] = await filterInTurns(records, (record) => columns.id(record) === wanted);
	return found;
}

async function readRecords(api: Reader, workspaceId: string) {
	const answer = await api.read('POST /v1/cpf', { workspace_id: workspaceId });
	const records = answer.list('fields');
	return { records, columns: answer.columns<AnswerOf<'POST /v1/cpf'>>(records, 'fields') };
}

/** @returns the type as the vendor prints it: an account may write it in other letters */
function typeOf(told: string): ProfileField['type'] {
	const plain = told.trim().toLowerCase();
	return TYPES.find((type) => type.toLowerCase() === plain) ?? told;
}

function isOn(value: unknown): boolean {
	return /^(true|yes|on|1)$/i.test(String(value));
}
