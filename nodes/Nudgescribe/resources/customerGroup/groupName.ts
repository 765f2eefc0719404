import type { INodeProperties } from 'n8n-workflow';

export const groupName: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Newsletter readers',
	description: 'Name that the customer group gets',
};
