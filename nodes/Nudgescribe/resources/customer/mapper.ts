import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../api/dialect/json';
import { choice, fieldOf } from '../../fields/kinds';

const mapper: INodeProperties = {
	displayName: 'Profile Fields',
	name: 'profileFields',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	required: true,
	description:
		'Values of the customer; an empty one changes nothing. For an AI agent, map each field manually.',
	typeOptions: {
		loadOptionsDependsOn: ['workspace.value'],
		resourceMapper: {
			resourceMapperMethod: 'mapProfileFields',
			mode: 'add',
			valuesLabel: 'Values to Send',
			fieldWords: { singular: 'profile field', plural: 'profile fields' },
			addAllFields: true,
			multiKeyMatch: false,
			noFieldsError:
				"There are no profile fields to show. Choose a workspace that has some, or set 'Customer Data' to 'JSON'.",
			supportAutoMap: true,
		},
	},
};

const AUTOMATIC = 'autoMapInputData';

/** What the field mapper holds: the values that are mapped, or that the input item's fields are taken. */
export interface Mapped {
	isAutomatic: boolean;
	values: IDataObject;
}

/** Read as a whole, n8n leaves the values as they are: its own check knows the type of a field, but not its format. */
export const profileFields = fieldOf(mapper, (value): Mapped => {
	const { mappingMode, value: values } = isRecord(value) ? value : {};
	return { isAutomatic: mappingMode === AUTOMATIC, values: isRecord(values) ? values : {} };
});

/** Counts only where the mapper takes the fields of the input item: it is shown nowhere else. */
export const missingProfileFields = choice({
	displayName: 'Missing Profile Fields',
	name: 'missingProfileFields',
	type: 'options',
	displayOptions: {
		show: { '/dataMode': ['profileFields'], '/profileFields.mappingMode': [AUTOMATIC] },
	},
	options: [
		{
			name: 'Create as Text',
			value: 'create',
			description: 'Add a profile field of the type text to the workspace for each of them',
		},
		{ name: 'Ignore', value: 'ignore', description: 'Send the other fields of the item' },
		{ name: 'Stop With an Error', value: 'refuse', description: 'Send nothing of the item' },
	],
	default: 'ignore',
	description: 'What to do with input fields that the workspace has no profile field for',
});
