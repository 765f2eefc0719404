import type { IDataObject } from 'n8n-workflow';
import { isObjectEmpty } from 'n8n-workflow';
import { readProfileFields } from '../../api/records/profileFields';
import { shownFor } from '../../fields/field';
import { choice, jsonObject, toggle } from '../../fields/kinds';
import { customerGroup, workspace } from '../../fields/locators';
import { fieldsOfItem } from '../../items/forModel';
import { batchOperation } from '../batchOperation';
import type { Context } from '../operation';
import { InputFields } from './inputFields';
import { extraInputFields, profileData, profileFields } from './profileData';
import type { Workspace } from './profileData';
import { identityOf, sendAs, sendCustomers, sentAs } from './sendAs';

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
		sendAs,
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
		"Check the values of the customers, that the account takes them as 'Send As' says, and that 'Customer Group' is there and belongs to 'Workspace'.",
	things: CUSTOMERS,
	nothing: {
		message: 'The customer has no values',
		description:
			"Map a value to at least one profile field, or enter one in 'Customer'. With automatic mapping, the input item needs fields with the profile fields' names. An AI agent can only give values for fields that are mapped manually, or in 'Customer'.",
	},
	values: async ({ workspace, mapped, json, options }, context) => {
		if (!mapped) return valuesOf(json);
		const { node, itemIndex, hint } = context;
		const item = fieldsOfItem(node, itemIndex);
		const reading = {
			workspace: await workspaceOf(workspace, context),
			extraInput: options.extraInputFields,
			zone: node.getTimezone(),
			hint,
		};
		return valuesOf(profileData(mapped, item, reading));
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

async function workspaceOf(id: string, { api, once }: Context): Promise<Workspace> {
	return await once(id, async () => {
		const fields = await readProfileFields(api.beside, id);
		return { fields, inputFields: await InputFields.of(fields) };
	});
}
