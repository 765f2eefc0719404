import { findCustomerGroup } from '../../api/records/customerGroups';
import { customerGroup, workspace } from '../../fields/locators';
import { foundOr, ifNotFound } from '../ifNotFound';
import { readOperation } from '../operation';

export const get = readOperation({
	name: 'Get',
	action: 'Get customer group',
	description: 'Get a customer group of a workspace',
	fields: { workspace, customerGroup },
	options: { ifNotFound },
	advice: "Check 'Workspace': it may be gone, or belong to another account.",
	run: async ({ workspace, customerGroup, options }, { api }) => {
		const found = await findCustomerGroup(api, workspace, customerGroup);
		return foundOr(found, options.ifNotFound, {
			message: `The workspace has no customer group with the ID '${customerGroup}'`,
			description: "Check 'Customer Group': it may be gone, or belong to another workspace.",
		});
	},
});
