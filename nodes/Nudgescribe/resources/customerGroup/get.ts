import { findCustomerGroup } from '../../api/records/customerGroups';
import { soughtCustomerGroup, workspace } from '../../fields/locators';
import { foundOr, ifNotFound } from '../ifNotFound';
import { readOperation } from '../operation';

export const get = readOperation({
	name: 'Get',
	action: 'Get customer group',
	description: 'Get a customer group of a workspace',
	fields: { workspace, customerGroup: soughtCustomerGroup },
	options: { ifNotFound },
	advice: "Check 'Workspace': it may be gone, or belong to another account.",
	run: async ({ workspace, customerGroup: id, options }, { api }) =>
		await foundOr(options.ifNotFound, {
			id,
			find: async (groupId) => await findCustomerGroup(api, workspace, groupId),
			missing: (groupId) => [
				`The workspace has no customer group with the ID '${groupId}'`,
				"Check 'Customer Group': it may be gone, or belong to another workspace.",
			],
		}),
});
