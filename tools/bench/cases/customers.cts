import type { Bench } from '../bench.cts';
import { httpRequest, splitOut } from '../n8n/nodes.cts';
import type { Measured } from '../n8n/workflow.cts';
import { byId, nudgescribe } from '../../../test/e2e/workflows/nudgescribe.cts';
import type { BodyOf } from '../../emulator/endpoints/endpoint.cts';
import type { GroupSize } from '../server/places.cts';

/** What the last customer is recognised by. */
const outcome = '$json.customer_id';

/** A group of customers, as a body of the API names it. */
export function groupBody(
	{ places }: Bench,
	size: GroupSize,
): Pick<BodyOf<'getCustomers'>, 'workspace_id' | 'customer_group_id'> {
	return { workspace_id: places.workspaceId, customer_group_id: places.groups[size] };
}

/** Customer: Get Many, Return All. */
export function nodeReads(bench: Bench, name: string, size: GroupSize, options = {}): Measured {
	const { workspaceId, groups } = bench.places;
	const parameters = {
		resource: 'customer',
		operation: 'getAll',
		workspace: byId(workspaceId),
		customerGroup: byId(groups[size]),
		returnAll: true,
		options,
	};
	return { name, timed: [nudgescribe('Customers', parameters)], outcome };
}

/** The same with n8n's HTTP Request node, which asks for one page after the other until one is empty. */
export function httpRequestReads(bench: Bench, name: string, size: GroupSize): Measured {
	const pagination = {
		paginationMode: 'updateAParameterInEachRequest',
		parameters: { parameters: [{ type: 'body', name: 'page', value: '={{ $pageCount + 1 }}' }] },
		paginationCompleteWhen: 'other',
		completeExpression: '={{ $response.body.customers.length === 0 }}',
		limitPagesFetched: false,
		requestInterval: 0,
	};
	const body = JSON.stringify(groupBody(bench, size));
	const pages = httpRequest(bench.reach, 'Pages', 'getCustomers', body, {
		pagination: { pagination },
	});
	return { name, timed: [pages, splitOut('Customers', 'customers')], outcome };
}

/** Sees to it that something came out; the last customer of a group has the number of them in its id. */
export function isLastCustomer(size: GroupSize): (outcome: string) => void {
	const last = (size - 1).toString(36).padStart(6, '0');
	return (found) => {
		if (!found.endsWith(last)) throw new Error(`The last customer is ${found}, not number ${size}`);
	};
}
