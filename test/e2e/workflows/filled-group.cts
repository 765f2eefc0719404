import type { JsonObject } from '../../../tools/demo/rest/json.cts';
import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { given, startingWith } from './built-in.cts';
import { chain, type ChainNode } from './chain.cts';
import { byId, nudgescribe } from './nudgescribe.cts';

/** What goes into the group. */
export interface Filling {
	/** The items of the node "People". */
	people: object[];
	/** An expression on such an item for each profile field that is mapped by hand. */
	values: Record<string, string>;
	/** The profile fields as n8n's field mapper lists them: the editor keeps the list beside the values. */
	schema: JsonObject[];
}

/**
 * Creates a group, renames it, finds it by its new name, fills it and deletes it, in the nodes "Create", "Rename",
 * "Get groups", "Ours", "Store" and "Delete".
 *
 * @param workspaceId the workspace
 * @param name the group's first name
 * @param newName its second name
 */
export function filledGroup(
	workspaceId: string,
	name: string,
	newName: string,
	{ people, values, schema }: Filling,
): Workflow {
	const workspace = byId(workspaceId);
	const group = (operation: string, nodeName: string, parameters: JsonObject): ChainNode =>
		nudgescribe(nodeName, { resource: 'customerGroup', operation, workspace, ...parameters });
	const created = byId('={{ $json.customer_group_id }}');
	const customerGroup = byId("={{ $('Ours').first().json.customer_group_id }}");
	const profileFields = { mappingMode: 'defineBelow', value: values, matchingColumns: [], schema };
	const store = { resource: 'customer', operation: 'upsert', workspace, customerGroup };
	return chain(
		'A group and its customers',
		group('create', 'Create', { name }),
		group('update', 'Rename', { customerGroup: created, name: newName }),
		group('getAll', 'Get groups', { returnAll: true }),
		startingWith('Ours', '={{ $json.name }}', newName),
		given('People', people),
		nudgescribe('Store', { ...store, profileFields }),
		{ ...group('delete', 'Delete', { customerGroup }), executeOnce: true },
	);
}
