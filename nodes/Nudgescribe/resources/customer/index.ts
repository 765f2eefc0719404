import type { Resource } from '../operation';
import { countPages } from './countPages';
import { remove } from './delete';
import { getAll } from './getAll';
import { upload } from './upload';
import { upsert } from './upsert';

export const customer: Resource = {
	operation: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Create or Update',
				value: 'upsert',
				action: 'Create or update customers',
				description:
					'Create a new customer, or update the current one if it already exists (upsert)',
			},
			{
				name: 'Delete',
				value: 'delete',
				action: 'Delete customers',
				description: 'Delete customers from a customer group',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many customers',
				description:
					'Get the customers of a customer group. Nudgescribe returns their profile data encrypted.',
			},
			{
				name: 'Get Page Count',
				value: 'countPages',
				action: 'Get customer page count',
				description: 'Get how many pages of customers a customer group has',
			},
			{
				name: 'Upload File',
				value: 'upload',
				action: 'Upload customer file',
				description: 'Create or update the customers of a CSV file',
			},
		],
		default: 'getAll',
	},
	operations: { upsert, delete: remove, getAll, countPages, upload },
};
