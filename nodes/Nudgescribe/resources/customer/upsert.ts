import type { IDataObject } from 'n8n-workflow';
import { isObjectEmpty } from 'n8n-workflow';
import { readProfileFields } from '../../api/records/profileFields';
import { shownFor } from '../../fields/field';
import { choice, jsonObject, toggle } from '../../fields/kinds';
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

const includeResponse = toggle({
	displayName: 'Include Response',
	name: 'includeResponse',
	type: 'boolean',
	default: false,
	description:
		"Whether to add Nudgescribe's answer to the request that the customer was in to each item, as response",
});

const CUSTOMERS = { one: 'customer', many: 'customers', done: 'stored' };

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
	options: { extraInputFields, includeResponse },
	target: ({ workspace, customerGroup }) => ({
		workspace_id: workspace,
		customer_group_id: customerGroup,
	}),
	advice:
		"Check the values of the customers, and that 'Customer Group' is there and belongs to 'Workspace'.",
	things: CUSTOMERS,
	nothing: {
		message: 'The customer has no values',
		description:
			"Map a value to at least one profile field, or enter one in 'Customer'. With automatic mapping, the input item needs fields with the profile fields' names.",
	},
	values: async ({ workspace, mapped, json, options }, { api, node, itemIndex, once }) => {
		if (!mapped) return valuesOf(json);
		const fields = await once(
			workspace,
			async () => await readProfileFields(api.beside, workspace),
		);
		const item = node.getInputData()[itemIndex]?.json ?? {};
		return valuesOf(profileData(mapped, item, fields, options.extraInputFields));
	},
	send: async (group, customers, api) =>
		await api.writeMany('POST /v1/customer/check', { ...group, customers }, customers, CUSTOMERS),
	output: ({ taken: [customer], answer }, { options }) => ({
		...customer,
		...(options.includeResponse ? { response: answer } : {}),
	}),
});

/** An item without values is no customer: nothing is sent of it. */
function valuesOf(customer: IDataObject = {}): IDataObject[] {
	return isObjectEmpty(customer) ? [] : [customer];
}
