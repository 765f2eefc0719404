import { customerGroup, workspace } from '../../fields/locators';
import { readOperation } from '../operation';

export const countPages = readOperation({
	name: 'Get Page Count',
	action: 'Get customer page count',
	description: 'Get how many pages of customers a customer group has',
	fields: { workspace, customerGroup },
	advice: "Check that 'Customer Group' is there and belongs to 'Workspace'.",
	run: async ({ workspace, customerGroup }, { api }) => {
		const body = { workspace_id: workspace, customer_group_id: customerGroup };
		return { pages: (await api.read('POST /v1/customer/pages', body)).count('pages') };
	},
});
