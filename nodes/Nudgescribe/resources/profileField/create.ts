import { filledIn } from '../../api/dialect/body';
import { readFieldRecords } from '../../api/records/profileFields';
import type { FieldRecord } from '../../api/records/profileFields';
import { collection, shownFor } from '../../fields/field';
import { choice, text } from '../../fields/kinds';
import { workspace } from '../../fields/locators';
import { currency, dateFormat, isRequired } from '../../fields/attributes';
import { createUnlessThere, ifItExists } from '../ifItExists';
import { operation } from '../operation';
import { asField } from './asField';

const fieldName = text({
	displayName: 'Field Name',
	name: 'fieldName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. birthday',
	description: 'Name of the new field, as used in CSV files and customer data',
});

const fieldType = choice({
	displayName: 'Field Type',
	name: 'fieldType',
	type: 'options',
	options: [
		{ name: 'Currency', value: 'currency' },
		{ name: 'Date', value: 'Date' },
		{ name: 'Number', value: 'number' },
		{ name: 'Single Character', value: 'char' },
		{ name: 'Text', value: 'string' },
	],
	default: 'string',
	required: true,
	description:
		'Type of the values in the field. Expressions can give string, number, char, Date or currency.',
});

const additionalFields = collection(
	{ displayName: 'Additional Fields', name: 'additionalFields', placeholder: 'Add field' },
	{ required: isRequired },
);

export const create = operation({
	name: 'Create',
	action: 'Create profile field',
	description: 'Create a profile field in a workspace',
	fields: {
		workspace,
		fieldName,
		fieldType,
		dateFormat: shownFor(fieldType, ['Date'], dateFormat),
		currency: shownFor(fieldType, ['currency'], currency),
		additionalFields,
	},
	options: { ifItExists },
	advice:
		"The workspace may have a field of that 'Field Name' already. Otherwise check 'Field Type', its format, and 'Workspace'.",
	run: async ({ workspace, fieldName: name, fieldType, ...more }, { api, once }) => {
		const { dateFormat: date, currency: code, additionalFields: added, options } = more;
		const details = filledIn({ field_format: date ?? code, ...added });
		const create = async () => {
			const field = { workspace_id: workspace, field_name: name, field_type: fieldType };
			return (await api.write('PUT /v1/cpf', { ...field, ...details })).result();
		};
		if (options.ifItExists === 'fail') return await create();
		const wanted = {
			thing: 'profile field',
			name,
			workspace,
			readAll: async () => await readFieldRecords(api.beside, workspace),
			create,
			update: async (one: FieldRecord) =>
				await asField(one, { field_type: fieldType, ...details }, workspace, api),
		};
		return await createUnlessThere(options.ifItExists, wanted, once);
	},
});
