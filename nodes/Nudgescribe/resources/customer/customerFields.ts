import type { INodeProperties } from 'n8n-workflow';

export const dataMode: INodeProperties = {
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
};

export const profileFields: INodeProperties = {
	displayName: 'Profile Fields',
	name: 'profileFields',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	required: true,
	description: 'Values of the customer. An empty value leaves the field as it is in Nudgescribe.',
	displayOptions: { show: { dataMode: ['profileFields'] } },
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

export const customerJson: INodeProperties = {
	displayName: 'Customer',
	name: 'customer',
	type: 'json',
	default: '{}',
	required: true,
	placeholder: 'e.g. {"email": "nathan@example.com"}',
	description:
		'The customer as a JSON object with the value of each profile field by its name, such as {"email": "nathan@example.com"}',
	displayOptions: { show: { dataMode: ['json'] } },
};

export const extraInputFields: INodeProperties = {
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
};
