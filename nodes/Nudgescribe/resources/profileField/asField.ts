import type { IDataObject } from 'n8n-workflow';
import { isObjectEmpty, UserError } from 'n8n-workflow';
import { filledIn } from '../../api/dialect/body';
import type { BodyOf } from '../../api/endpoints';
import type { Api } from '../../api/http/api';
import { idToChange } from '../../api/records/groupRecords';
import type { FieldRecord } from '../../api/records/profileFields';

type Wanted = Pick<BodyOf<'PUT /v1/cpf'>, 'field_type' | 'field_format' | 'required'>;

/** The vendor's types, as the dropdown has them. */
const TYPES: Record<Wanted['field_type'], string> = {
	currency: 'Currency',
	Date: 'Date',
	number: 'Number',
	char: 'Single Character',
	string: 'Text',
};

/**
 * Gives an existing profile field the format that is wanted, and makes it required or not.
 * @returns what the API says of that; undefined where nothing differs
 * @throws UserError where the field is of another type, or of one that the API does not tell
 */
export async function asField(
	one: FieldRecord,
	{ field_type: type, field_format: format, required }: Wanted,
	workspaceId: string,
	api: Api,
): Promise<IDataObject | undefined> {
	if (one.type !== type) throw otherType(one, type);
	const changes = filledIn({
		...(isSame(one.format, format) ? {} : { field_format: format }),
		...(one.isRequired === required ? {} : { required }),
	});
	if (isObjectEmpty(changes)) return undefined;
	const body = { workspace_id: workspaceId, field_id: idToChange(one), ...changes };
	return (await api.write('PATCH /v1/cpf', body)).result();
}

/** Accounts may write currencies in small letters; the same letters mean different things in dates. */
function isSame(one: string | undefined, wanted: string | undefined): boolean {
	if (wanted === undefined || one === wanted) return true;
	return /^[A-Z]{3}$/.test(wanted) && one?.toUpperCase() === wanted;
}

function otherType({ name, type }: FieldRecord, wanted: Wanted['field_type']): UserError {
	if (type === undefined) {
		return new UserError(`Nudgescribe does not say of which type the profile field '${name}' is`, {
			description:
				"It can't be told whether it is the one that is wanted. Choose 'Return It' in 'If It Exists' to take it as it is.",
		});
	}
	const known = Object.entries(TYPES).find(([value]) => value === type)?.[1] ?? type;
	return new UserError(
		`The profile field '${name}' is of the type '${known}', not '${TYPES[wanted]}'`,
		{
			description: `The type of a field can't be changed. Choose '${known}' in 'Field Type', or another 'Field Name'.`,
		},
	);
}
