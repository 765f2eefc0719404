import type { IDataObject } from 'n8n-workflow';
import { isObjectEmpty, UserError } from 'n8n-workflow';
import { readProfileFields } from '../../api/records/profileFields';
import { shownFor } from '../../fields/field';
import { choice, jsonObject } from '../../fields/kinds';
import { customerGroup, workspace } from '../../fields/locators';
import { batchOperation } from '../batchOperation';
import { extraInputFields, profileData, profileFields } from './profileData';

const dataMode = choice({
	displayName: 'Customer Data',
	name: 'dataMode',
	type: 'options',
	options: [
		{
			name: 'JSON',
			value: 'json',
			description: 'Send a JSON object as it is, for Nudgescribe to check',
		},
		{
			name: 'Profile Fields',
			value: 'profileFields',
			description: "Map values to the workspace's profile fields, checked before they are sent",
		},
	],
	default: 'profileFields',
	required: true,
	description: 'How to enter the values of the customer',
});

const customerJson = jsonObject({
	displayName: 'Customer',
	name: 'customer',
	type: 'json',
	default: '{}',
	required: true,
	placeholder: 'e.g. {"email": "nathan@example.com"}',
	description:
		'The customer as a JSON object with the value of each profile field by its name, such as {"email": "nathan@example.com"}',
});

export const upsert = batchOperation({
	name: 'Create or Update',
	action: 'Create or update customers',
	description: 'Create a new customer, or update the current one if it already exists (upsert)',
	fields: {
		workspace,
		customerGroup,
		dataMode,
		mapped: shownFor(dataMode, ['profileFields'], profileFields),
		json: shownFor(dataMode, ['json'], customerJson),
	},
	options: { extraInputFields },
	target: ({ workspace, customerGroup }) => ({
		workspace_id: workspace,
		customer_group_id: customerGroup,
	}),
	values: async ({ workspace, mapped, json, options }, { api, node, itemIndex, once }) => {
		if (!mapped)
			return [withValues(json, "Enter the value of at least one profile field in 'Customer'.")];
		const fields = await once(
			workspace,
			async () => await readProfileFields(api.beside, workspace),
		);
		const item = node.getInputData()[itemIndex]?.json ?? {};
		const customer = profileData(mapped, item, fields, options.extraInputFields);
		return [
			withValues(
				customer,
				"Map a value to at least one profile field. With automatic mapping, the input item needs fields with the profile fields' names.",
			),
		];
	},
	send: async (group, values, api) =>
		await api.write('POST /v1/customer/check', { ...group, customers: values }),
	output: ([customer]) => ({ ...customer }),
});

function withValues(customer: IDataObject | undefined, advice: string): IDataObject {
	if (customer && !isObjectEmpty(customer)) return customer;
	throw new UserError('The customer has no values', { description: advice });
}
