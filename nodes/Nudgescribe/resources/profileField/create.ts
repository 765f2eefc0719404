import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { components } from '../../api/contract';
import { chosenId } from '../../shared/chosenId';
import { recordsOfEachItem } from '../../shared/eachItem';
import { workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { collectionOf, settingsOf, textOf, workspaceOf } from '../parameters';
import { resultOf } from '../result';
import { currency, dateFormat } from './format';

type FieldType = components['schemas']['FieldType'];

const fieldName: INodeProperties = {
	displayName: 'Field Name',
	name: 'fieldName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. birthday',
	description: 'Name of the new field, as it stands in CSV files and customer data',
};

const TYPE_OPTIONS: Array<{ name: string; value: FieldType }> = [
	{ name: 'Currency', value: 'currency' },
	{ name: 'Date', value: 'Date' },
	{ name: 'Number', value: 'number' },
	{ name: 'Single Character', value: 'char' },
	{ name: 'Text', value: 'string' },
];

const fieldType: INodeProperties = {
	displayName: 'Field Type',
	name: 'fieldType',
	type: 'options',
	options: TYPE_OPTIONS,
	default: 'string',
	required: true,
	description:
		'Kind of values that the field holds. An expression gives one of string, number, char, Date or currency.',
};

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		{
			displayName: 'Required',
			name: 'required',
			type: 'boolean',
			default: false,
			description: 'Whether every customer must have a value in this field',
		},
	],
};

export const create: Operation = {
	fields: [
		workspace,
		fieldName,
		fieldType,
		{ ...dateFormat, displayOptions: { show: { fieldType: ['Date'] } } },
		{ ...currency, displayOptions: { show: { fieldType: ['currency'] } } },
		additionalFields,
		options(),
	],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const { required } = collectionOf(node, 'additionalFields', itemIndex);
			const type = fieldTypeOf(node, itemIndex);
			const body = {
				workspace_id: workspaceOf(node, itemIndex),
				field_name: textOf(node, 'fieldName', 'Field Name', itemIndex),
				field_type: type,
				...formatOf(node, type, itemIndex),
				...(typeof required === 'boolean' ? { required } : {}),
			};
			const answer = await api.write(
				{ method: 'PUT', path: '/v1/cpf', body },
				settingsOf(node, itemIndex),
			);
			return [resultOf(answer)];
		}),
};

function fieldTypeOf(node: IExecuteFunctions, itemIndex: number): FieldType {
	const value = textOf(node, 'fieldType', 'Field Type', itemIndex);
	const option = TYPE_OPTIONS.find((one) => one.value === value);
	if (option) return option.value;
	const known = TYPE_OPTIONS.map((one) => `'${one.value}'`).join(', ');
	throw new NodeOperationError(node.getNode(), `'Field Type' can't be '${value}'`, {
		description: `It can be one of ${known}.`,
		itemIndex,
	});
}

function formatOf(
	node: IExecuteFunctions,
	type: FieldType,
	itemIndex: number,
): { field_format?: string } {
	if (type === 'Date') {
		return { field_format: textOf(node, 'dateFormat', 'Date Format', itemIndex) };
	}
	if (type !== 'currency') return {};
	const code = node.getNodeParameter('currency', itemIndex, '', { extractValue: true });
	return { field_format: chosenId(node, code, 'Currency', itemIndex).toUpperCase() };
}
