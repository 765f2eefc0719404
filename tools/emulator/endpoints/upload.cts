import { checkRows, type CheckedRow, type Row, type WrongValue } from '../check/rows.cts';
import { parseCsv } from '../check/csv.cts';
import { Refusal, refusalAbout, type Complaint } from '../refusal.cts';
import type { BodyOf, Handler } from './endpoint.cts';
import { findGroup, findWorkspace } from './find.cts';

type WrongRow = Row & { wrong: WrongValue };

function rowsOf(customers: Record<string, unknown>[]): Row[] {
	return customers.map((values, index) => ({ label: `Customer ${index + 1}`, values }));
}

function isWrong(row: CheckedRow): row is WrongRow {
	return 'wrong' in row;
}

function sentenceOf({ label, wrong }: WrongRow): string {
	return `${label}: ${wrong.field} ${wrong.message}`;
}

/** What is wrong with the customers of a request; a file has columns, which the user named. */
function complaintsOf(rows: CheckedRow[], body: BodyOf<'uploadCustomers'>): Complaint[] {
	return rows.flatMap((row, index) => {
		if (!isWrong(row)) return [];
		const { field, message } = row.wrong;
		return 'customers' in body
			? [{ field: 'customers', within: `[${index}].${field}`, message }]
			: [{ within: field, message: `${row.label}: ${message}` }];
	});
}

/** `POST /v1/customer/check`: whether those who pass the checks are stored when others do not is the dialect's to say */
export const uploadCustomers: Handler<'uploadCustomers'> = (call) => {
	const { account, body, file, settings } = call;
	const workspace = findWorkspace(account, body.workspace_id);
	const { customers } = findGroup(workspace, body.customer_group_id);
	if (!('customers' in body) && file === undefined) {
		throw refusalAbout('file', 'The file has to be sent as a file, with a file name');
	}
	const rows =
		'customers' in body
			? rowsOf(body.customers)
			: parseCsv(file ?? Buffer.alloc(0), workspace.fields);
	const checked = checkRows(rows, workspace.fields);
	const [firstWrong] = checked.filter(isWrong);
	if (firstWrong && settings.dialect.part === 'none') {
		throw new Refusal('badRequest', sentenceOf(firstWrong), complaintsOf(checked, body));
	}
	const identifier = workspace.fields.find((field) => field.unique_identifier === true);
	const sound = checked.flatMap((row) => (isWrong(row) ? [] : [row.checked]));
	for (const values of sound) customers.upsert(values, identifier?.field_id);
	if (firstWrong) {
		const name = identifier?.field_name ?? '';
		call.doneInPart({
			kind: 'upload',
			done: sound.length,
			identifier: name,
			items: checked.map((row) => ({
				id: row.values[name] ?? null,
				wrong: isWrong(row) ? `${row.wrong.field} ${row.wrong.message}` : undefined,
			})),
		});
	}
	return { accepted: sound.length };
};
