import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isRecord } from '../../api/dialect/json';
import type { ProfileField } from '../../api/records/profileFields';
import { inert } from '../../fields/inert';
import { choice, fieldOf } from '../../fields/kinds';
import { profileValue } from './profileValue';

const mapper: INodeProperties = {
	displayName: 'Profile Fields',
	name: 'profileFields',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	required: true,
	description: 'Values of the customer. An empty value leaves the field as it is in Nudgescribe.',
	typeOptions: {
		loadOptionsDependsOn: ['workspace.value'],
		resourceMapper: {
			resourceMapperMethod: 'mapProfileFields',
			mode: 'add',
			valuesLabel: 'Values to Send',
			fieldWords: { singular: 'profile field', plural: 'profile fields' },
			addAllFields: true,
			multiKeyMatch: false,
			supportAutoMap: true,
		},
	},
};

/** What the field mapper holds: the values that are mapped, or that the input item's fields are taken. */
export interface Mapped {
	isAutomatic: boolean;
	values: IDataObject;
}

/** Read as a whole, n8n leaves the values as they are: its own check knows the type of a field, but not its format. */
export const profileFields = fieldOf(mapper, (value): Mapped => {
	const { mappingMode, value: values } = isRecord(value) ? value : {};
	return {
		isAutomatic: mappingMode === 'autoMapInputData',
		values: isRecord(values) ? values : {},
	};
});

export const extraInputFields = choice({
	displayName: 'Extra Input Fields',
	name: 'extraInputFields',
	type: 'options',
	options: [
		{ name: 'Ignore', value: 'ignore', description: 'Send the other fields of the item' },
		{ name: 'Stop With an Error', value: 'refuse', description: 'Send nothing of the item' },
	],
	default: 'ignore',
	description:
		'What to do with input fields that the workspace has no profile field for, when mapping automatically',
});

/**
 * The customer as the field mapper describes it: checked against the workspace's profile fields and converted.
 * Empty values are left out, so that they leave a customer's field as it is.
 * @param item the fields of the input item
 * @throws UserError that names the field at fault
 */
export function profileData(
	{ isAutomatic, values }: Mapped,
	item: IDataObject,
	fields: ProfileField[],
	extraInput: 'ignore' | 'refuse',
): IDataObject {
	const entries = Object.entries(isAutomatic ? item : values);
	const given = new Map(entries.filter(([, value]) => !isEmpty(value)));
	// In the mapper, fields are called as they were offered there.
	const keyOf = ({ name }: ProfileField) => (isAutomatic ? name : inert(name));
	const keys = new Set(fields.map(keyOf));
	const extra = [...given.keys()].filter((name) => !keys.has(name));
	if (extra.length > 0 && !(isAutomatic && extraInput === 'ignore')) {
		throw new UserError(`The workspace has no profile field '${extra.join("', '")}'`, {
			description: isAutomatic
				? "Remove the field from the input item, or set 'Extra Input Fields' in the options to 'Ignore'."
				: "Refresh the list of profile fields in 'Profile Fields', then map the values again.",
		});
	}
	return Object.fromEntries(
		fields
			.filter((field) => given.has(keyOf(field)))
			.map((field) => [field.name, profileValue(field, given.get(keyOf(field)))]),
	);
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
