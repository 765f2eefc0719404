import type { Resource } from '../operation';
import { getAll } from './getAll';

export const campaign: Resource = {
	operation: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many campaigns',
				description: 'Get campaigns with their status and workspace',
			},
		],
		default: 'getAll',
	},
	operations: { getAll },
};
