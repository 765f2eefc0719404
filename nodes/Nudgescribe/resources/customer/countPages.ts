import { recordsOfEachItem } from '../../shared/eachItem';
import { customerGroup, workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { groupOf, settingsOf } from '../parameters';

export const countPages: Operation = {
	fields: [workspace, customerGroup, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = groupOf(node, itemIndex);
			const answer = await api.read(
				{ method: 'POST', path: '/v1/customer/pages', body },
				settingsOf(node, itemIndex),
			);
			return [{ pages: answer.count('pages') }];
		}),
};
