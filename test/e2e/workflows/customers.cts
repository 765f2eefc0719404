import type { Workflow } from '../../../tools/demo/rest/workflows.cts';
import { chain, code } from './chain.cts';
import { chosen, nudgescribe } from './nudgescribe.cts';

/** A customer group with its workspace, both as the emulator knows them. */
export interface GroupPlace {
	workspaceId: string;
	groupId: string;
	name: string;
}

/** Fetches all customers of a group, in the node "Get customers". */
export function getAllCustomers(place: GroupPlace): Workflow {
	return chain(
		'Get all customers',
		nudgescribe('Get customers', {
			resource: 'customer',
			operation: 'getAll',
			workspace: chosen(place.workspaceId, 'Workspace'),
			customerGroup: chosen(place.groupId, place.name),
			returnAll: true,
		}),
	);
}

/**
 * Makes customers in the node "Customers" and stores them in the node "Store customers".
 *
 * @param place the group that they go to
 * @param count how many
 */
export function upsertCustomers(place: GroupPlace, count: number): Workflow {
	const script = `return Array.from({ length: ${count} }, (_, index) => ({ json: {
		email: 'e2e-' + index + '@example.com', first_name: 'First ' + index, loyalty_points: index,
	} }));`;
	return chain(
		'Store customers',
		code('Customers', script),
		nudgescribe('Store customers', {
			resource: 'customer',
			operation: 'upsert',
			workspace: chosen(place.workspaceId, 'Workspace'),
			customerGroup: chosen(place.groupId, place.name),
			profileFields: { mappingMode: 'autoMapInputData', value: null },
		}),
	);
}
