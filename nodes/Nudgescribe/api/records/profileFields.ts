import type { components } from '../contract';
import type { Reader } from '../http/reader';
import { mapInTurns } from '../inTurns';

type Wire = components['schemas']['ProfileField'];

/** A profile field of a workspace, in this project's words. */
export interface ProfileField {
	id: string;
	name: string;
	/** the vendor's types, as the vendor prints them; another one is possible */
	type: Wire['field_type'] | string;
	/** a date format or an ISO 4217 code; '' for the types that have none */
	format: string;
	isRequired: boolean;
	/** whether customers are matched on it; false where that is not said */
	isIdentifier: boolean;
}

/** @returns the profile fields of a workspace, in the API's order */
export async function readProfileFields(api: Reader, workspaceId: string): Promise<ProfileField[]> {
	const answer = await api.read('POST /v1/cpf', { workspace_id: workspaceId });
	return await mapInTurns(answer.list('fields'), (field) => ({
		id: answer.id<Wire>(field, 'field_id'),
		name: answer.name<Wire>(field, 'field_name'),
		type: String(answer.value<Wire>(field, 'field_type') ?? 'string'),
		format: String(answer.value<Wire>(field, 'field_format') ?? ''),
		isRequired: answer.value<Wire>(field, 'required') === true,
		isIdentifier: answer.value<Wire>(field, 'unique_identifier') === true,
	}));
}
