import { notice } from '../../fields/kinds';
import { customerGroup, workspace } from '../../fields/locators';
import { operation } from '../operation';

const isPermanent = notice({
	displayName:
		'The group is deleted permanently. Nudgescribe does not document what happens to its customers and campaigns.',
	name: 'isPermanent',
	type: 'notice',
	default: '',
});

export const remove = operation({
	name: 'Delete',
	action: 'Delete customer group',
	description: 'Delete a customer group permanently',
	fields: { isPermanent, workspace, customerGroup },
	advice:
		"Check that 'Customer Group' is there and belongs to 'Workspace'. A campaign may still use the group.",
	run: async ({ workspace, customerGroup }, { api }) => {
		const answer = await api.write('DELETE /v1/cg', {
			workspace_id: workspace,
			customer_group_id: customerGroup,
		});
		return { ...answer.record(), deleted: true };
	},
});
