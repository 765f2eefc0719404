import { customerGroup, workspace } from '../../fields/locators';
import { operation } from '../operation';

export const remove = operation({
	name: 'Delete',
	action: 'Delete customer group',
	description: 'Delete a customer group permanently',
	fields: { workspace, customerGroup },
	run: async ({ workspace, customerGroup }, { api }) => {
		await api.write('DELETE /v1/cg', { workspace_id: workspace, customer_group_id: customerGroup });
		return { deleted: true };
	},
});
