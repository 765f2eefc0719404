import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isObjectEmpty, NodeOperationError } from 'n8n-workflow';
import type { Body } from '../../api/endpoints';
import { recordsOfEachItem } from '../../shared/eachItem';
import { profileField, workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { collectionOf, profileFieldOf, settingsOf, workspaceOf } from '../parameters';
import { resultOf } from '../result';
import { dateFormat } from './format';

type Changes = Pick<Body<'/v1/cpf', 'PATCH'>, 'field_name' | 'field_format' | 'required'>;

const updateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		{
			displayName: 'Currency',
			name: 'currency',
			type: 'string',
			default: '',
			placeholder: 'e.g. EUR',
			description: 'New currency of a currency field, as its code of three letters (ISO 4217)',
		},
		{
			...dateFormat,
			required: false,
			description: 'New format of a date field, such as yyyy-MM-dd or dd/MM/yyyy',
		},
		{
			displayName: 'Field Name',
			name: 'fieldName',
			type: 'string',
			default: '',
			placeholder: 'e.g. birthday',
			description: 'New name of the field, as it stands in CSV files and customer data',
		},
		{
			displayName: 'Required',
			name: 'required',
			type: 'boolean',
			default: false,
			description: 'Whether every customer must have a value in this field',
		},
	],
};

export const update: Operation = {
	fields: [workspace, profileField, updateFields, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = {
				workspace_id: workspaceOf(node, itemIndex),
				field_id: profileFieldOf(node, itemIndex),
				...changesOf(node, itemIndex),
			};
			const answer = await api.write(
				{ method: 'PATCH', path: '/v1/cpf', body },
				settingsOf(node, itemIndex),
			);
			return [resultOf(answer)];
		}),
};

function changesOf(node: IExecuteFunctions, itemIndex: number): Changes {
	const {
		fieldName,
		dateFormat: date,
		currency,
		required,
	} = filled(collectionOf(node, 'updateFields', itemIndex));
	const format = date ?? (currency === undefined ? undefined : String(currency).toUpperCase());
	const changes: Changes = {
		...(fieldName === undefined ? {} : { field_name: String(fieldName) }),
		...(format === undefined ? {} : { field_format: String(format) }),
		...(typeof required === 'boolean' ? { required } : {}),
	};
	if (date !== undefined && currency !== undefined) {
		throw new NodeOperationError(node.getNode(), 'A field has one format only', {
			description:
				"Remove 'Date Format' or 'Currency' from 'Update Fields': a field holds dates or amounts.",
			itemIndex,
		});
	}
	if (!isObjectEmpty(changes)) return changes;
	throw new NodeOperationError(node.getNode(), 'There is nothing to update', {
		description: "Add what changes to 'Update Fields'.",
		itemIndex,
	});
}

function filled(fields: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
