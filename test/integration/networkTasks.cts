import type { INodeParameters } from 'n8n-workflow';
import type { Emulator } from '../../tools/emulator/server.cts';
import type { Job, Task } from '../faults/servers/job.cts';
import { byId } from './byId.cts';

const table = 'email,first_name\nzoe@example.net,Zoë\nli@example.net,Li\n';

/** One task of each kind that has a way of its own to the network. */
export const kinds = [
	'testButton',
	'dropdown',
	'mapper',
	'read',
	'write',
	'upload',
	'download',
	'poll',
] as const;

/**
 * @param url the emulator's
 * @returns all of them as jobs, each with a credential of its own, so that it logs in first
 */
export function everyTask(
	emulator: Emulator,
	url = emulator.url,
): Record<(typeof kinds)[number], Job> {
	const { workspaceId, groupId } = emulator.store.group('VIP customers');
	const { campaignId } = emulator.store.campaign('Gift guide');
	const workspace = byId(workspaceId);
	const inGroup: INodeParameters = { workspace, customerGroup: byId(groupId) };
	const job = (task: Task): Job => ({ url, task });
	const node = (parameters: INodeParameters, file?: string) =>
		job({ node: parameters, ...(file !== undefined && { file }) });
	return {
		testButton: job({ credentialTest: true }),
		dropdown: job({ list: 'searchWorkspaces', parameters: {} }),
		mapper: job({ mapper: { resource: 'customer', operation: 'upsert', ...inGroup } }),
		read: node({ resource: 'customer', operation: 'countPages', ...inGroup }),
		write: node({ resource: 'customerGroup', operation: 'create', workspace, name: 'New here' }),
		upload: node({ resource: 'customer', operation: 'upload', ...inGroup }, table),
		download: node({ resource: 'message', operation: 'download', campaign: byId(campaignId) }),
		poll: job({ poll: { event: 'campaignPublished', filters: {}, options: {} } }),
	};
}
