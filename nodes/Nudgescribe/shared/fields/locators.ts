import type { INodeProperties } from 'n8n-workflow';

export const workspace: INodeProperties = {
	displayName: 'Workspace',
	name: 'workspace',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Workspace of your Nudgescribe account to work in',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a workspace...',
			typeOptions: { searchListMethod: 'searchWorkspaces', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. ws_1a2b3c',
		},
	],
};

export const customerGroup: INodeProperties = {
	displayName: 'Customer Group',
	name: 'customerGroup',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Customer group of the workspace',
	typeOptions: { loadOptionsDependsOn: ['workspace.value'] },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a customer group...',
			typeOptions: { searchListMethod: 'searchCustomerGroups', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. cg_1a2b3c',
		},
	],
};
