import type { INodeProperties } from 'n8n-workflow';
import { recordsOfEachItem } from '../../shared/eachItem';
import { profileField, workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { profileFieldOf, settingsOf, workspaceOf } from '../parameters';

const dataGoesToo: INodeProperties = {
	displayName:
		'The data that customers have in this field is deleted with it. This cannot be undone.',
	name: 'dataGoesToo',
	type: 'notice',
	default: '',
};

export const remove: Operation = {
	fields: [dataGoesToo, workspace, profileField, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = {
				workspace_id: workspaceOf(node, itemIndex),
				field_id: profileFieldOf(node, itemIndex),
			};
			await api.write({ method: 'DELETE', path: '/v1/cpf', body }, settingsOf(node, itemIndex));
			return [{ deleted: true }];
		}),
};
