import { isObjectEmpty, UserError } from 'n8n-workflow';
import { filledIn } from '../../api/dialect/body';
import type { BodyOf } from '../../api/endpoints';
import { collection, described, optional } from '../../fields/field';
import type { Field } from '../../fields/field';
import { text } from '../../fields/kinds';
import { profileField, workspace } from '../../fields/locators';
import { dateFormat, isRequired } from '../../fields/attributes';
import { operation } from '../operation';

type Changes = Pick<BodyOf<'PATCH /v1/cpf'>, 'field_name' | 'field_format' | 'required'>;

const updateFields = collection(
	{ displayName: 'Update Fields', name: 'updateFields', placeholder: 'Add field' },
	{
		currency: optional(
			text({
				displayName: 'Currency',
				name: 'currency',
				type: 'string',
				default: '',
				placeholder: 'e.g. EUR',
				description: 'New currency of a currency field, as its three-letter code (ISO 4217)',
			}),
		),
		dateFormat: optional(
			described(dateFormat, 'New format of a date field, such as yyyy-MM-dd or dd/MM/yyyy'),
		),
		fieldName: optional(
			text({
				displayName: 'Field Name',
				name: 'fieldName',
				type: 'string',
				default: '',
				placeholder: 'e.g. birthday',
				description: 'New name of the field, as used in CSV files and customer data',
			}),
		),
		required: isRequired,
	},
);

/** What is to change: something, and of two formats one at most. */
const changes: Field<Changes> = {
	properties: updateFields.properties,
	read: (source) => {
		const { fieldName, dateFormat: date, currency, required } = updateFields.read(source);
		if (date !== undefined && currency !== undefined) {
			throw new UserError('A field has one format only', {
				description:
					"Remove 'Date Format' or 'Currency' from 'Update Fields': a field holds dates or amounts.",
			});
		}
		const format = date ?? currency?.toUpperCase();
		const found: Changes = filledIn({ field_name: fieldName, field_format: format, required });
		if (!isObjectEmpty(found)) return found;
		throw new UserError('There is nothing to update', {
			description: "Add what you want to change to 'Update Fields'.",
		});
	},
};

export const update = operation({
	name: 'Update',
	action: 'Update profile field',
	description: 'Change the name or format of a profile field, or whether it is required',
	fields: { workspace, profileField, changes },
	advice:
		"Check that 'Profile Field' is there and belongs to 'Workspace', and that what is in 'Update Fields' fits the type of the field.",
	run: async ({ workspace, profileField, changes }, { api }) => {
		const body = { workspace_id: workspace, field_id: profileField, ...changes };
		return (await api.write('PATCH /v1/cpf', body)).result();
	},
});
