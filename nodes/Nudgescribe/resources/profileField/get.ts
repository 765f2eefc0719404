import { findProfileField } from '../../api/records/profileFields';
import { soughtProfileField, workspace } from '../../fields/locators';
import { foundOr, ifNotFound } from '../ifNotFound';
import { readOperation } from '../operation';

export const get = readOperation({
	name: 'Get',
	action: 'Get profile field',
	description: 'Get a profile field of a workspace, with its type and format',
	fields: { workspace, profileField: soughtProfileField },
	options: { ifNotFound },
	advice: "Check 'Workspace': it may be gone, or belong to another account.",
	run: async ({ workspace, profileField: id, options }, { api }) =>
		await foundOr(options.ifNotFound, {
			id,
			find: async (fieldId) => await findProfileField(api, workspace, fieldId),
			missing: (fieldId) => [
				`The workspace has no profile field with the ID '${fieldId}'`,
				"Check 'Profile Field': it may be gone, or belong to another workspace.",
			],
		}),
});
