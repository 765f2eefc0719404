import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isObjectEmpty, UserError } from 'n8n-workflow';
import { readProfileFields } from '../../api/profileFields';
import type { ProfileField } from '../../api/profileFields';
import type { Connection } from '../../api/request';
import { forReadingBeside } from '../../api/settings';
import type { Part } from '../../shared/batches';
import { customerGroup, workspace } from '../../shared/fields/locators';
import { batchSize, options } from '../../shared/fields/options';
import { ItemsInBatches } from '../../shared/itemsInBatches';
import type { Operation } from '../operation';
import { jsonObject } from '../parameters';
import { batchTarget } from './batchTarget';
import type { BatchTarget } from './batchTarget';
import { customerJson, dataMode, extraInputFields, profileFields } from './customerFields';
import { profileData } from './profileData';

export const upsert: Operation = {
	fields: [
		workspace,
		customerGroup,
		dataMode,
		profileFields,
		customerJson,
		options(batchSize, extraInputFields),
	],

	execute: async (node, api) => {
		const items = new ItemsInBatches(node);
		const customers = new Map<number, IDataObject>();
		const parts: Array<Part<BatchTarget, IDataObject>> = [];
		const fieldsOf = profileFieldsOnce(api);
		await items.read(async (itemIndex) => {
			const target = batchTarget(node, itemIndex);
			const value = await customerOf(node, itemIndex, async () => await fieldsOf(target));
			parts.push({ target, value, itemIndexes: [itemIndex] });
			customers.set(itemIndex, value);
		});
		await items.send(parts, async ({ group, settings }, values) => {
			const body = { ...group, customers: values };
			await api.write({ method: 'POST', path: '/v1/customer/check', body }, settings);
		});
		return items.output((itemIndex) => ({ ...customers.get(itemIndex) }));
	},
};

/** @returns the profile fields of a workspace, or the error of that request: asked for once in a run */
function profileFieldsOnce(api: Connection): (target: BatchTarget) => Promise<ProfileField[]> {
	const known = new Map<string, Promise<ProfileField[]>>();
	return async ({ group, settings }) => {
		const { workspace_id: id } = group;
		const fields = known.get(id) ?? readProfileFields(api, id, forReadingBeside(settings));
		known.set(id, fields);
		return await fields;
	};
}

async function customerOf(
	node: IExecuteFunctions,
	itemIndex: number,
	fields: () => Promise<ProfileField[]>,
): Promise<IDataObject> {
	const isJson = node.getNodeParameter('dataMode', itemIndex, 'profileFields') === 'json';
	const customer = isJson
		? jsonObject(node, node.getNodeParameter('customer', itemIndex, {}), 'Customer', itemIndex)
		: profileData(node, itemIndex, await fields());
	if (!isObjectEmpty(customer)) return customer;
	throw new UserError('The customer has no values', {
		description: isJson
			? "Enter the value of at least one profile field in 'Customer'."
			: "Map a value to at least one profile field. With automatic mapping, the input item needs fields with the profile fields' names.",
	});
}
