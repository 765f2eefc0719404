import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isRecord } from '../../api/json';
import type { ProfileField } from '../../api/profileFields';
import { profileValue } from './profileValue';

/**
 * The customer as the field mapper describes it: checked against the workspace's profile fields and converted.
 * Empty values are left out, so that they leave a customer's field as it is.
 * @throws UserError that names the field at fault
 */
export function profileData(
	node: IExecuteFunctions,
	itemIndex: number,
	fields: ProfileField[],
): IDataObject {
	const mode = node.getNodeParameter('profileFields.mappingMode', itemIndex, 'defineBelow');
	const isAutomatic = mode === 'autoMapInputData';
	const input = isAutomatic
		? (node.getInputData()[itemIndex]?.json ?? {})
		: mappedValues(node, itemIndex);
	const given = new Map(Object.entries(input).filter(([, value]) => !isEmpty(value)));
	const extra = [...given.keys()].filter((name) => !fields.some((field) => field.name === name));
	if (extra.length > 0 && !(isAutomatic && isExtraIgnored(node, itemIndex))) {
		throw new UserError(`The workspace has no profile field '${extra.join("', '")}'`, {
			description: isAutomatic
				? "Remove the field from the input item, or set 'Extra Input Fields' in the options to 'Ignore'."
				: "Refresh the list of profile fields in 'Profile Fields', then map the values again.",
		});
	}
	return Object.fromEntries(
		fields
			.filter(({ name }) => given.has(name))
			.map((field) => [field.name, profileValue(field, given.get(field.name))]),
	);
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

function mappedValues(node: IExecuteFunctions, itemIndex: number): IDataObject {
	// n8n's own check knows the type of a field, but not its format.
	const values: unknown = node.getNodeParameter(
		'profileFields.value',
		itemIndex,
		{},
		{
			skipValidation: true,
		},
	);
	return isRecord(values) ? values : {};
}

function isExtraIgnored(node: IExecuteFunctions, itemIndex: number): boolean {
	return node.getNodeParameter('options.extraInputFields', itemIndex, 'ignore') === 'ignore';
}
