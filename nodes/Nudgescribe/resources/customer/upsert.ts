import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isObjectEmpty, NodeOperationError } from 'n8n-workflow';
import { batchesOf, ItemsInBatches } from '../../shared/batches';
import type { Part } from '../../shared/batches';
import { customerGroup, workspace } from '../../shared/fields/locators';
import { batchSize, options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { jsonObject } from '../parameters';
import { batchTarget } from './batchTarget';
import type { BatchTarget } from './batchTarget';

const dataMode: INodeProperties = {
	displayName: 'Customer Data',
	name: 'dataMode',
	type: 'options',
	options: [
		{
			name: 'All Input Fields',
			value: 'inputFields',
			description: 'Send every field of the input item, under its own name',
		},
		{ name: 'JSON', value: 'json', description: 'Send the JSON object that you enter' },
	],
	default: 'inputFields',
	description:
		'Where the values of the customer come from. Field names are those of the profile fields in Nudgescribe.',
};

const customer: INodeProperties = {
	displayName: 'Customer',
	name: 'customer',
	type: 'json',
	default: '{}',
	required: true,
	placeholder: 'e.g. {"email": "nathan@example.com"}',
	description: 'The customer as a JSON object: the value of each profile field by its name',
	displayOptions: { show: { dataMode: ['json'] } },
};

export const upsert: Operation = {
	fields: [workspace, customerGroup, dataMode, customer, options(batchSize)],

	execute: async (node, api) => {
		const items = new ItemsInBatches(node);
		const customers = new Map<number, IDataObject>();
		const parts: Array<Part<BatchTarget, IDataObject>> = [];
		await items.read((itemIndex) => {
			const value = customerOf(node, itemIndex);
			parts.push({ target: batchTarget(node, itemIndex), value, itemIndexes: [itemIndex] });
			customers.set(itemIndex, value);
		});
		for (const { target, values, itemIndexes } of batchesOf(parts)) {
			const body = { ...target.group, customers: values };
			await items.attempt(
				itemIndexes,
				async () =>
					await api.write({ method: 'POST', path: '/v1/customer/check', body }, target.settings),
			);
		}
		return items.output((itemIndex) => ({ ...customers.get(itemIndex) }));
	},
};

function customerOf(node: IExecuteFunctions, itemIndex: number): IDataObject {
	const isJson = node.getNodeParameter('dataMode', itemIndex, 'inputFields') === 'json';
	const customer = isJson
		? jsonObject(node, node.getNodeParameter('customer', itemIndex, {}), 'Customer', itemIndex)
		: (node.getInputData()[itemIndex]?.json ?? {});
	if (!isObjectEmpty(customer)) return customer;
	throw new NodeOperationError(node.getNode(), 'The customer has no fields', {
		description: isJson
			? "Enter the value of at least one profile field in 'Customer'."
			: 'The input item is empty. Give it a field for each profile field of the customer.',
		itemIndex,
	});
}
