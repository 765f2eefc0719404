import { groupName } from '../../fields/attributes';
import { workspace } from '../../fields/locators';
import { operation } from '../operation';

export const create = operation({
	name: 'Create',
	action: 'Create customer group',
	description: 'Create a customer group in a workspace',
	fields: { workspace, name: groupName },
	advice:
		"The workspace may have a group of that 'Name' already. Otherwise check 'Workspace': it may be gone, or belong to another account.",
	run: async ({ workspace, name }, { api }) => {
		const answer = await api.write('PUT /v1/cg', { workspace_id: workspace, name });
		return answer.result();
	},
});
