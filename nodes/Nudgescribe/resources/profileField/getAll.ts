import { limit } from '../../fields/listing';
import { workspace } from '../../fields/locators';
import { limited } from '../../items/limited';
import { readOperation } from '../operation';

export const getAll = readOperation({
	name: 'Get Many',
	action: 'Get many profile fields',
	description: 'Get the profile fields of a workspace',
	fields: { workspace, limit },
	advice: "Check 'Workspace': it may be gone, or belong to another account.",
	run: async ({ workspace, limit }, { api, hint }) => {
		const answer = await api.read('POST /v1/cpf', { workspace_id: workspace });
		return limited(answer.list('fields'), limit, 'profile fields', hint);
	},
});
