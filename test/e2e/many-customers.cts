import { customersOf, retailFields } from '../../tools/emulator/seed/fields.cts';
import { stableNumber } from '../../tools/emulator/seed/stable.cts';
import type { Store } from '../../tools/emulator/server.cts';
import { CustomerList } from '../../tools/emulator/store/customerList.cts';
import type { GroupPlace } from './workflows/customers.cts';

/**
 * Adds a customer group.
 *
 * @param store the emulator's data
 * @param count how many customers it has
 */
export function addGroup(store: Store, count: number): GroupPlace {
	const [workspace] = store.workspaces;
	if (workspace === undefined) throw new Error('The emulator has no workspace');
	const groupId = `cg_of_${count}`;
	const seeded = customersOf(stableNumber(groupId), count, retailFields, workspace.fields);
	const group = { groupId, name: `${count} customers`, customers: new CustomerList(seeded) };
	workspace.groups.push(group);
	return { ...group, workspaceId: workspace.workspaceId };
}
