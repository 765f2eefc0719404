import { mapInTurns } from '../../api/inTurns';
import { readWorkspaces } from '../../api/records/campaigns';
import { limit } from '../../fields/listing';
import { readOperation } from '../operation';

export const getAll = readOperation({
	name: 'Get Many',
	action: 'Get many workspaces',
	description: 'Get the workspaces of the account, with the number of campaigns in each',
	fields: { limit },
	advice: 'Workspaces are read from the list of campaigns: the login needs the right to see it.',
	run: async ({ limit }, { api }) => {
		const workspaces = await readWorkspaces(api);
		return await mapInTurns(workspaces.slice(0, limit), ({ id, name, campaigns }) => ({
			workspaceId: id,
			workspaceName: name,
			campaigns: campaigns.length,
		}));
	},
});
