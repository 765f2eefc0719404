import type { INodeProperties } from 'n8n-workflow';
import { formOf } from '../../api/body';
import type { Form } from '../../api/endpoints';
import { recordsOfEachItem } from '../../shared/eachItem';
import { customerGroup, workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { groupOf, settingsOf, textOf } from '../parameters';
import { resultOf } from '../result';
import { csvFileOf } from './csvFile';

const binaryPropertyName: INodeProperties = {
	displayName: 'Input Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	description:
		'Name of the input field that holds the CSV file. Its first line names the profile fields; Nudgescribe checks all rows before it stores any.',
};

const ADVICE =
	'Correct the file and upload it again: its first line names the profile fields, and each value has to fit its field.';

export const upload: Operation = {
	fields: [workspace, customerGroup, binaryPropertyName, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const group = groupOf(node, itemIndex);
			const property = textOf(node, 'binaryPropertyName', 'Input Data Field Name', itemIndex);
			const settings = settingsOf(node, itemIndex);
			const file = await csvFileOf(node, itemIndex, property);
			const parts: Form<'/v1/customer/check', 'POST'> = { ...group, file };
			const request = {
				method: 'POST',
				path: '/v1/customer/check',
				body: () => formOf(parts),
				advice: ADVICE,
			} as const;
			const answer = await api.write(request, settings);
			return [resultOf(answer)];
		}),
};
