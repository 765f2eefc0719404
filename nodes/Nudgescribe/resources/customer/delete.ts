import { UserError } from 'n8n-workflow';
import type { Field } from '../../fields/field';
import { textList } from '../../fields/kinds';
import { customerGroup, workspace } from '../../fields/locators';
import { eachOnce } from '../../items/batches';
import { batchOperation } from '../batchOperation';

const ids = textList({
	displayName: 'Customer IDs',
	name: 'customerIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. {{ $json.customer_id }}',
	description:
		'IDs of the customers to delete: one, several separated by commas, or an expression that gives a list. With many input items, each gives its own.',
});

const customerIds: Field<string[]> = {
	properties: ids.properties,
	read: (source) => {
		const found = ids.read(source);
		if (found.length > 0) return found;
		throw new UserError("'Customer IDs' is empty", {
			description:
				"Enter the ID of at least one customer in 'Customer IDs'. An expression there may have found nothing in the input item.",
		});
	},
};

export const remove = batchOperation({
	name: 'Delete',
	action: 'Delete customers',
	description: 'Delete customers from a customer group',
	fields: { workspace, customerGroup, customerIds },
	target: ({ workspace, customerGroup }) => ({
		workspace_id: workspace,
		customer_group_id: customerGroup,
	}),
	values: ({ customerIds }) => customerIds,
	merge: eachOnce,
	send: async (group, values, api) =>
		await api.write('DELETE /v1/customer', { ...group, customer_ids: values }),
	output: () => ({ deleted: true }),
});
