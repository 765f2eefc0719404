import { findProfileField } from '../../api/records/profileFields';
import { profileField, workspace } from '../../fields/locators';
import { foundOr, ifNotFound } from '../ifNotFound';
import { readOperation } from '../operation';

export const get = readOperation({
	name: 'Get',
	action: 'Get profile field',
	description: 'Get a profile field of a workspace, with its type and format',
	fields: { workspace, profileField },
	options: { ifNotFound },
	advice: "Check 'Workspace': it may be gone, or belong to another account.",
	run: async ({ workspace, profileField, options }, { api }) => {
		const found = await findProfileField(api, workspace, profileField);
		return foundOr(found, options.ifNotFound, {
			message: `The workspace has no profile field with the ID '${profileField}'`,
			description: "Check 'Profile Field': it may be gone, or belong to another workspace.",
		});
	},
});
