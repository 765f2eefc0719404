import { recordsOfEachItem } from '../../shared/eachItem';
import { workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { settingsOf, textOf, workspaceOf } from '../parameters';
import { resultOf } from '../result';
import { groupName } from './groupName';

export const create: Operation = {
	fields: [workspace, groupName, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = {
				workspace_id: workspaceOf(node, itemIndex),
				name: textOf(node, 'name', 'Name', itemIndex),
			};
			const answer = await api.write(
				{ method: 'PUT', path: '/v1/cg', body },
				settingsOf(node, itemIndex),
			);
			return [resultOf(answer)];
		}),
};
