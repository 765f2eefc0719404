import { filledIn } from '../../api/dialect/body';
import { collection, shownFor } from '../../fields/field';
import { choice, text } from '../../fields/kinds';
import { workspace } from '../../fields/locators';
import { currency, dateFormat, isRequired } from '../../fields/attributes';
import { operation } from '../operation';

const fieldName = text({
	displayName: 'Field Name',
	name: 'fieldName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. birthday',
	description: 'Name of the new field, as it stands in CSV files and customer data',
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
	description: 'Create a field that customers of the workspace have values in',
	fields: {
		workspace,
		fieldName,
		fieldType,
		dateFormat: shownFor(fieldType, ['Date'], dateFormat),
		currency: shownFor(fieldType, ['currency'], currency),
		additionalFields,
	},
	advice:
		"The workspace may have a field of that 'Field Name' already. Otherwise check 'Field Type', its format, and 'Workspace'.",
	run: async ({ workspace, fieldName, fieldType, additionalFields, ...formats }, { api }) => {
		const answer = await api.write('PUT /v1/cpf', {
			workspace_id: workspace,
			field_name: fieldName,
			field_type: fieldType,
			...filledIn({ field_format: formats.dateFormat ?? formats.currency, ...additionalFields }),
		});
		return answer.result();
	},
});
