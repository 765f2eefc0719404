import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { fieldOf, notice } from '../../fields/kinds';
import { customerGroup, workspace } from '../../fields/locators';
import { textsIn } from '../../fields/texts';
import { eachOnce } from '../../items/batches';
import type { ItemValues } from '../../items/itemValues';
import { batchOperation } from '../batchOperation';

const noWayBack = notice({
	displayName:
		'Nudgescribe documents no way to restore deleted customers, nor what happens to messages made for them.',
	name: 'noWayBack',
	type: 'notice',
	default: '',
});

const idsProperty: INodeProperties = {
	displayName: 'Customer IDs',
	name: 'customerIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. {{ $json.customer_id }}',
	description: 'IDs of the customers to delete, separated by commas, or a list from an expression',
};

const customerIds = fieldOf(idsProperty, (value, label) => {
	const ids = textsIn(value, label);
	if (ids.length > 0) return ids;
	throw new UserError(`'${label}' is empty`, {
		description: `Enter the ID of at least one customer in '${label}'. An expression there may have found nothing in the input item.`,
	});
});

const CUSTOMERS = { one: 'customer', many: 'customers', done: 'deleted' };

export const remove = batchOperation({
	name: 'Delete',
	action: 'Delete customers',
	description: 'Delete customers from a customer group',
	fields: { noWayBack, workspace, customerGroup, customerIds },
	target: ({ workspace, customerGroup }) => ({
		workspace_id: workspace,
		customer_group_id: customerGroup,
	}),
	values: ({ customerIds }) => customerIds,
	way: (id) => ({ as: 'list', identity: id }),
	// Not the function itself: what works when the node runs is loaded then.
	merge: (pieces) => eachOnce(pieces),
	advice: "Check 'Customer IDs', and that 'Customer Group' is there and belongs to 'Workspace'.",
	things: CUSTOMERS,
	nothing: { message: 'No customer IDs are given', description: "Enter some in 'Customer IDs'." },
	send: async (group, ids, api) =>
		await api.writeMany('DELETE /v1/customer', { ...group, customer_ids: ids }, ids, CUSTOMERS),
	output: (own) => ({ ...own.answer, deleted: true, ...eachOf(own) }),
	failed: eachOf,
});

/** What became of each ID of an item. */
function eachOf({ taken, refused }: ItemValues<string>) {
	return {
		customers: [
			...taken.map((customerId) => ({ customerId, deleted: true })),
			...refused.map(({ value, reason }) => ({ customerId: value, deleted: false, reason })),
		],
	};
}
