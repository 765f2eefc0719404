import { customerGroup, workspace } from '../../fields/locators';
import { readOperation } from '../operation';

export const countPages = readOperation({
	name: 'Get Page Count',
	action: 'Get customer page count',
	description: 'Get the number of pages of customers in a customer group',
	fields: { workspace, customerGroup },
	advice: "Check that 'Customer Group' is there and belongs to 'Workspace'.",
	run: async ({ workspace, customerGroup }, { api }) => {
		const body = { workspace_id: workspace, customer_group_id: customerGroup };
		return { pages: (await api.read('POST /v1/customer/pages', body)).count('pages') };
	},
});
