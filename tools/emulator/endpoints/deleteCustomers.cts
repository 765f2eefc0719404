import { Refusal } from '../refusal.cts';
import type { Handler } from './endpoint.cts';
import { findGroup, findWorkspace } from './find.cts';

function refusalFor(ids: string[], unknown: string[]): Refusal {
	const first = unknown.slice(0, 3).join(', ');
	const more = unknown.length > 3 ? ` and ${unknown.length - 3} more` : '';
	const complaints = unknown.map((id) => ({
		field: 'customer_ids',
		within: `[${ids.indexOf(id)}]`,
		message: `Customer not found: ${id}`,
	}));
	const message = `Customers not found: ${first}${more}; none were deleted`;
	return new Refusal('badRequest', message, complaints);
}

/** `DELETE /v1/customer`: whether the others go when one is not there is the dialect's to say */
export const deleteCustomers: Handler<'deleteCustomers'> = (call) => {
	const { account, body, settings } = call;
	const workspace = findWorkspace(account, body.workspace_id);
	const { customers } = findGroup(workspace, body.customer_group_id);
	const ids = body.customer_ids;
	const unknown = new Set(ids.filter((id) => !customers.find(id)));
	if (unknown.size > 0 && settings.dialect.part === 'none') throw refusalFor(ids, [...unknown]);
	const before = customers.size;
	customers.remove(ids);
	if (unknown.size > 0) {
		call.doneInPart({
			kind: 'deletion',
			done: before - customers.size,
			items: ids.map((id) => ({
				id,
				wrong: unknown.has(id) ? `Customer not found: ${id}` : undefined,
			})),
		});
	}
	return {};
};
