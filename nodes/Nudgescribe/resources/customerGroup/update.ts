import { recordsOfEachItem } from '../../shared/eachItem';
import { customerGroup, workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { groupOf, settingsOf, textOf } from '../parameters';
import { resultOf } from '../result';
import { groupName } from './groupName';

export const update: Operation = {
	fields: [workspace, customerGroup, groupName, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = {
				...groupOf(node, itemIndex),
				name: textOf(node, 'name', 'Name', itemIndex),
			};
			const answer = await api.write(
				{ method: 'PATCH', path: '/v1/cg', body },
				settingsOf(node, itemIndex),
			);
			return [resultOf(answer)];
		}),
};
