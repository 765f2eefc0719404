import type { FieldType, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { connect } from '../api/http/api';
import { readProfileFields } from '../api/records/profileFields';
import type { ProfileField } from '../api/records/profileFields';
import { optional } from '../fields/field';
import { workspace } from '../fields/locators';

/** Numbers are entered as text, and checked by the node: n8n 2.8 sends a number field that is left empty as 0. */
const INPUT_TYPES: Record<string, FieldType> = { Date: 'dateTime' };

const HINTS: Record<string, (format: string) => string> = {
	number: () => 'number',
	currency: (format) => format,
	Date: () => 'date',
	char: () => 'one character',
};

const NO_FIELDS =
	"This workspace has no profile fields yet. Add some with the operation 'Create' of the resource Profile Field.";

const NO_WORKSPACE = 'Choose a workspace first: its profile fields are shown here then.';

/** The profile fields of the chosen workspace, for the field mapper. */
export async function mapProfileFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const workspaceId = optional(workspace).read(({ name }) => this.getCurrentNodeParameter(name));
	if (workspaceId === undefined) return { fields: [], emptyFieldsNotice: NO_WORKSPACE };
	const fields = await readProfileFields(await connect(this), workspaceId);
	return {
		fields: fields.map((field) => ({
			id: field.name,
			displayName: labelOf(field),
			required: field.isRequired,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			type: INPUT_TYPES[field.type] ?? 'string',
			readOnly: false,
			removed: false,
		})),
		...(fields.length === 0 ? { emptyFieldsNotice: NO_FIELDS } : {}),
	};
}

function labelOf({ name, type, format }: ProfileField): string {
	const hint = HINTS[type]?.(format);
	return hint === undefined ? name : `${name} (${hint})`;
}
