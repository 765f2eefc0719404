import type { Resource } from '../operation';
import { create } from './create';
import { remove } from './delete';
import { getAll } from './getAll';
import { update } from './update';

export const profileField: Resource = {
	operation: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create profile field',
				description: 'Create a field that customers of the workspace have values in',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete profile field',
				description: 'Delete a profile field and the customer data in it',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many profile fields',
				description: 'Get the profile fields of a workspace',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update profile field',
				description: 'Change the name or format of a profile field, or whether it is required',
			},
		],
		default: 'getAll',
	},
	operations: { create, delete: remove, getAll, update },
};
