import type { Resource } from '../operation';
import { create } from './create';
import { remove } from './delete';
import { getAll } from './getAll';
import { update } from './update';

export const customerGroup: Resource = {
	operation: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Create',
				value: 'create',
				action: 'Create customer group',
				description: 'Create a customer group in a workspace',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete customer group',
				description: 'Delete a customer group permanently',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many customer groups',
				description: 'Get the customer groups of a workspace',
			},
			{
				name: 'Update',
				value: 'update',
				action: 'Update customer group',
				description: 'Rename a customer group',
			},
		],
		default: 'getAll',
	},
	operations: { create, delete: remove, getAll, update },
};
