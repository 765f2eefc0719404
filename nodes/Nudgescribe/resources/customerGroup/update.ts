import { groupName } from '../../fields/attributes';
import { customerGroup, workspace } from '../../fields/locators';
import { operation } from '../operation';

export const update = operation({
	name: 'Update',
	action: 'Update customer group',
	description: 'Rename a customer group',
	fields: { workspace, customerGroup, name: groupName },
	advice:
		"Check that 'Customer Group' is there and belongs to 'Workspace', and that no other group has the same 'Name'.",
	run: async ({ workspace, customerGroup, name }, { api }) => {
		const body = { workspace_id: workspace, customer_group_id: customerGroup, name };
		return (await api.write('PATCH /v1/cg', body)).result();
	},
});
