import type { IDataObject } from 'n8n-workflow';
import { isObjectEmpty } from 'n8n-workflow';
import { shownFor } from '../../fields/field';
import { choice, jsonObject, toggle } from '../../fields/kinds';
import { customerGroup, workspace } from '../../fields/locators';
import { batchOperation } from '../batchOperation';
import { checked } from './checkedCustomer';
import { missingProfileFields, profileFields } from './mapper';
import { checkedWith, customerOf, workspaceOf } from './mappedCustomer';
import { identityOf, sendAs, sendCustomers, sentAs } from './sendAs';
import { validateOnly } from './validateOnly';

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
	description: "Whether to add Nudgescribe's answer to each item, as response",
});

const NOTHING = {
	message: 'The customer has no values',
	description:
		"Map a value to at least one profile field, or enter one in 'Customer'. With automatic mapping, the input item needs fields with the profile fields' names. An AI agent can only give values for fields that are mapped manually, or in 'Customer'.",
};

const CUSTOMERS = { one: 'customer', many: 'customers', done: 'stored' };

export const upsert = batchOperation({
	name: 'Create or Update',
	action: 'Create or update customers',
	description: 'Create a new customer, or update the current one if it already exists (upsert)',
	fields: {
		workspace,
		customerGroup,
		sendAs,
		dataMode,
		mapped: shownFor(dataMode, ['profileFields'], profileFields),
		json: shownFor(dataMode, ['json'], customerJson),
	},
	options: { includeResponse, missingProfileFields, validateOnly },
	target: ({ workspace, customerGroup }) => ({
		workspace_id: workspace,
		customer_group_id: customerGroup,
	}),
	advice:
		"Check the values of the customers, that the account takes them as 'Send As' says, and that 'Customer Group' is there and belongs to 'Workspace'.",
	things: CUSTOMERS,
	nothing: NOTHING,
	check: async ({ workspace, mapped, json = {}, sendAs: as, options }, context) => {
		if (!options.validateOnly) return undefined;
		if (!mapped) return checked([], json, as, NOTHING);
		const asked = { workspace, mapped, missing: options.missingProfileFields };
		return await checkedWith(asked, as, NOTHING, context);
	},
	values: async ({ workspace, mapped, json, options }, context) => {
		if (!mapped) return valuesOf(json);
		const asked = { workspace, mapped, missing: options.missingProfileFields };
		return valuesOf(await customerOf(asked, context));
	},
	prepare: async (customer, { workspace, mapped, options }, context) => {
		if (!mapped || options.missingProfileFields !== 'create') return;
		const { newFields } = await workspaceOf(workspace, context);
		await newFields.create(Object.keys(customer), context.api, (names) => {
			const fields = names.length === 1 ? 'the profile field' : 'the profile fields';
			context.hint(`Created ${fields} '${names.join("', '")}' as text in the workspace.`);
		});
	},
	way: async (customer, { sendAs: as, workspace, mapped, options }, context) => ({
		as: sentAs(as, customer),
		...(as === 'each' && { most: 1 }),
		// Without the mapper, the fields are not asked for, unless the order depends on them: the object is Nudgescribe's to check.
		...((mapped ?? options.requestsAtOnce) !== undefined && {
			identity: identityOf(customer, (await workspaceOf(workspace, context)).fields),
		}),
	}),
	send: async (group, customers, api, as) =>
		await sendCustomers(as, group, customers, api, CUSTOMERS),
	output: ({ taken: [customer], answer }, { options }) => ({
		...customer,
		...(options.includeResponse ? { response: answer } : {}),
	}),
});

/** An item without values is no customer: nothing is sent of it. */
function valuesOf(customer: IDataObject = {}): IDataObject[] {
	return isObjectEmpty(customer) ? [] : [customer];
}
