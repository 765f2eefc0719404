import { recordsOfEachItem } from '../../shared/eachItem';
import { limit, returnAll } from '../../shared/fields/listing';
import { workspace } from '../../shared/fields/locators';
import { options } from '../../shared/fields/options';
import type { Operation } from '../operation';
import { limitOf, settingsOf, workspaceOf } from '../parameters';

export const getAll: Operation = {
	fields: [workspace, returnAll, limit, options()],

	execute: async (node, api) =>
		await recordsOfEachItem(node, async (itemIndex) => {
			const body = { workspace_id: workspaceOf(node, itemIndex) };
			const answer = await api.read(
				{ method: 'POST', path: '/v1/cpf', body },
				settingsOf(node, itemIndex),
			);
			return answer.list('fields').slice(0, limitOf(node, itemIndex));
		}),
};
