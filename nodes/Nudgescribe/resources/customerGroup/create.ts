import type { Api } from '../../api/http/api';
import { idToChange, readGroupRecords } from '../../api/records/groupRecords';
import type { NamedRecord } from '../../api/records/groupRecords';
import { groupName } from '../../fields/attributes';
import { workspace } from '../../fields/locators';
import { createUnlessThere, ifItExists } from '../ifItExists';
import { operation } from '../operation';

export const create = operation({
	name: 'Create',
	action: 'Create customer group',
	description: 'Create a customer group in a workspace',
	fields: { workspace, name: groupName },
	options: { ifItExists },
	advice:
		"The workspace may have a group of that 'Name' already. Otherwise check 'Workspace': it may be gone, or belong to another account.",
	run: async ({ workspace, name, options }, { api, once }) => {
		const create = async () =>
			(await api.write('PUT /v1/cg', { workspace_id: workspace, name })).result();
		if (options.ifItExists === 'fail') return await create();
		const wanted = {
			thing: 'customer group',
			name,
			workspace,
			readAll: async () => await readGroupRecords(api.beside, workspace),
			create,
			update: async (one: NamedRecord) => await rename(one, name, workspace, api),
		};
		return await createUnlessThere(options.ifItExists, wanted, once);
	},
});

/** @returns undefined where it is called so already */
async function rename(one: NamedRecord, name: string, workspaceId: string, api: Api) {
	if (one.name === name) return undefined;
	const body = { workspace_id: workspaceId, customer_group_id: idToChange(one), name };
	return (await api.write('PATCH /v1/cg', body)).result();
}
