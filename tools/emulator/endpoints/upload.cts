import { checkRows, type Row } from '../check/rows.cts';
import { parseCsv } from '../check/csv.cts';
import { Refusal } from '../refusal.cts';
import type { Handler } from './endpoint.cts';
import { findGroup, findWorkspace } from './find.cts';

function rowsOf(customers: Record<string, unknown>[]): Row[] {
	return customers.map((values, index) => ({ label: `Customer ${index + 1}`, values }));
}

/** `POST /v1/customer/check`: all customers pass the checks, or none is stored */
export const uploadCustomers: Handler<'uploadCustomers'> = ({ account, body, file }) => {
	const workspace = findWorkspace(account, body.workspace_id);
	const { customers } = findGroup(workspace, body.customer_group_id);
	if (!('customers' in body) && file === undefined) {
		throw new Refusal('badRequest', 'The file has to be sent as a file, with a file name');
	}
	const rows =
		'customers' in body
			? rowsOf(body.customers)
			: parseCsv(file ?? Buffer.alloc(0), workspace.fields);
	const checked = checkRows(rows, workspace.fields);
	const identifier = workspace.fields.find((field) => field.unique_identifier === true);
	for (const values of checked) customers.upsert(values, identifier?.field_id);
	return { accepted: checked.length };
};
