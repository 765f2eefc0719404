import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chain, type ChainNode, code } from './chain.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

/** Creates, renames and deletes a group, in the nodes "Create", "Rename" and "Delete". */
export function groupLife(workspaceId: string, name: string, newName: string): Workflow {
	const workspace = byId(workspaceId);
	const group = (operation: string, nodeName: string, parameters: JsonObject): ChainNode =>
		nudgescribe(nodeName, { resource: 'customerGroup', operation, workspace, ...parameters });
	const customerGroup = byId("={{ $('Create').item.json.customer_group_id }}");
	return chain(
		'Life of a group',
		group('create', 'Create', { name }),
		group('update', 'Rename', { customerGroup, name: newName }),
		group('delete', 'Delete', { customerGroup }),
	);
}

/** Fetches all workspaces, and the groups of each, in the nodes "Workspaces" and "Groups". */
export function groupsOfWorkspaces(): Workflow {
	const returnAll = true;
	const workspace = byId('={{ $json.workspaceId }}');
	return chain(
		'Groups of all workspaces',
		nudgescribe('Workspaces', { resource: 'workspace', operation: 'getAll', returnAll }),
		nudgescribe('Groups', { resource: 'customerGroup', operation: 'getAll', workspace, returnAll }),
	);
}

/** Tries to create one group for each of some items, in the node "Create", and goes on after an error. */
export function createGroups(workspaceId: string, count: number): Workflow {
	const script = `return Array.from({ length: ${count} }, (_, index) => ({ json: { name: 'Group ' + index } }));`;
	return chain(
		'Create groups',
		code('Names', script),
		nudgescribe(
			'Create',
			{
				resource: 'customerGroup',
				operation: 'create',
				workspace: byId(workspaceId),
				name: '={{ $json.name }}',
			},
			{ onError: 'continueRegularOutput' },
		),
	);
}
