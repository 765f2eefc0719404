import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Part } from '../../shared/batches';
import { customerGroup, workspace } from '../../shared/fields/locators';
import { batchSize, options } from '../../shared/fields/options';
import { ItemsInBatches } from '../../shared/itemsInBatches';
import type { Operation } from '../operation';
import { batchTarget } from './batchTarget';
import type { BatchTarget } from './batchTarget';

const customerIds: INodeProperties = {
	displayName: 'Customer IDs',
	name: 'customerIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. {{ $json.customer_id }}',
	description:
		'IDs of the customers to delete: one, several separated by commas, or an expression that gives a list. With many input items, each gives its own.',
};

export const remove: Operation = {
	fields: [workspace, customerGroup, customerIds, options(batchSize)],

	execute: async (node, api) => {
		const items = new ItemsInBatches(node);
		const parts = new Map<string, Part<BatchTarget, string>>();
		await items.read(async (itemIndex) => {
			const target = batchTarget(node, itemIndex);
			for (const id of idsOf(node, itemIndex)) {
				const key = JSON.stringify([target, id]);
				const part = parts.get(key) ?? { target, value: id, itemIndexes: [] };
				part.itemIndexes.push(itemIndex);
				parts.set(key, part);
			}
		});
		await items.send([...parts.values()], async ({ group, settings }, values) => {
			const body = { ...group, customer_ids: values };
			await api.write({ method: 'DELETE', path: '/v1/customer', body }, settings);
		});
		return items.output(() => ({ deleted: true }));
	},
};

function idsOf(node: IExecuteFunctions, itemIndex: number): string[] {
	const value: unknown = node.getNodeParameter('customerIds', itemIndex, '');
	const list = Array.isArray(value) ? value : String(value ?? '').split(',');
	const ids = list.map((id) => String(id ?? '').trim()).filter((id) => id !== '');
	if (ids.length > 0) return ids;
	throw new NodeOperationError(node.getNode(), "'Customer IDs' is empty", {
		description:
			"Enter the ID of at least one customer in 'Customer IDs'. An expression there may have found nothing in the input item.",
		itemIndex,
	});
}
