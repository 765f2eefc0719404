import { checkRows, type CheckedRow, type Row, type WrongValue } from '../check/rows.cts';
import { parseCsv } from '../check/csv.cts';
import type { Dialect } from '../dialect.cts';
import { Refusal, refusalAbout, type Complaint } from '../refusal.cts';
import type { BodyOf, Handler } from './endpoint.cts';
import { findGroup, findWorkspace } from './find.cts';

type WrongRow = Row & { wrong: WrongValue };

type Body = BodyOf<'uploadCustomers'>;
type Shape = 'file' | 'object' | 'list';

function shapeOf(body: Body): Shape {
	if (!('customers' in body)) return 'file';
	return Array.isArray(body.customers) ? 'list' : 'object';
}

/** Which shapes an account takes, and what it says to the others. */
const shapes: Record<Dialect['shapes'], { taken: Shape[]; words: string }> = {
	any: { taken: ['file', 'object', 'list'], words: '' },
	file: { taken: ['file'], words: 'Customers have to be sent as a CSV file' },
	object: { taken: ['object'], words: 'The customer has to be sent as one JSON object' },
	list: { taken: ['list'], words: 'Customers have to be sent as a list in JSON' },
	fileOrObject: {
		taken: ['file', 'object'],
		words: 'Send many customers as a CSV file, or one customer as an object',
	},
	fileOrList: { taken: ['file', 'list'], words: 'Send customers as a CSV file, or as a list' },
};

function checkShape(body: Body, dialect: Dialect): void {
	const { taken, words } = shapes[dialect.shapes];
	const shape = shapeOf(body);
	if (!taken.includes(shape)) throw refusalAbout(shape === 'file' ? 'file' : 'customers', words);
}

function rowsOf(customers: Record<string, unknown>[]): Row[] {
	return customers.map((values, index) => ({ label: `Customer ${index + 1}`, values }));
}

function listOf(customers: Record<string, unknown> | Record<string, unknown>[]) {
	return Array.isArray(customers) ? customers : [customers];
}

function isWrong(row: CheckedRow): row is WrongRow {
	return 'wrong' in row;
}

function sentenceOf({ label, wrong }: WrongRow): string {
	return `${label}: ${wrong.field} ${wrong.message}`;
}

/** What is wrong with the customers of a request; a file has columns, which the user named. */
function complaintsOf(rows: CheckedRow[], body: Body): Complaint[] {
	const shape = shapeOf(body);
	return rows.flatMap((row, index) => {
		if (!isWrong(row)) return [];
		const { field, message } = row.wrong;
		if (shape === 'file') return [{ within: field, message: `${row.label}: ${message}` }];
		const within = shape === 'list' ? `[${index}].${field}` : `.${field}`;
		return [{ field: 'customers', within, message }];
	});
}

/** `POST /v1/customer/check`: whether those who pass the checks are stored when others do not is the dialect's to say */
export const uploadCustomers: Handler<'uploadCustomers'> = (call) => {
	const { account, body, file, settings } = call;
	const workspace = findWorkspace(account, body.workspace_id);
	const { customers } = findGroup(workspace, body.customer_group_id);
	checkShape(body, settings.dialect);
	if (!('customers' in body) && file === undefined) {
		throw refusalAbout('file', 'The file has to be sent as a file, with a file name');
	}
	const rows =
		'customers' in body
			? rowsOf(listOf(body.customers))
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
