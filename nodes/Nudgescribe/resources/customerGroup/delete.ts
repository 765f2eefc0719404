import { recordsOfEachItem } from '../../shared/eachItem';
import { customerGroup, workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { groupOf, settingsOf } from '../parameters';

export const remove: Operation = {
	fields: [workspace, customerGroup, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = groupOf(node, itemIndex);
			await api.write({ method: 'DELETE', path: '/v1/cg', body }, settingsOf(node, itemIndex));
			return [{ deleted: true }];
		}),
};
