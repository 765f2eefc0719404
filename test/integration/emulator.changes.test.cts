import { beforeAll, describe, expect, it } from '@jest/globals';
import { listIn, type Answer } from './emulator.client.cts';
import { useEmulator } from './emulator.use.cts';

const on = useEmulator({ customers: 10 });

let group: { workspace_id: string; customer_group_id: string };

beforeAll(() => {
	const { workspaceId, groupId } = on.emulator.store.group('VIP customers');
	group = { workspace_id: workspaceId, customer_group_id: groupId };
});

function stored(): { customer_id: string; profile_data: Record<string, unknown> }[] {
	return on.emulator.store.customers(group.customer_group_id);
}

function fieldId(name: string): string {
	const fields = on.emulator.store.workspaces[0]?.fields ?? [];
	return fields.find((field) => field.field_name === name)?.field_id ?? '';
}

describe('an upload', () => {
	it('changes the customer with the same e-mail and adds the others at the end', async () => {
		const before = stored();
		const known = String(before[4]?.profile_data.email);
		const csv = `email,first_name,city,loyalty_points\n${known},Renée,"Saint-Denis, FR",77\nnew@example.com,新,,5\n`;
		expect(await on.client.upload(group, csv)).toMatchObject({
			status: 200,
			body: { accepted: 2 },
		});
		const after = stored();
		expect(after).toHaveLength(before.length + 1);
		expect(after[4]).toEqual({
			customer_id: before[4]?.customer_id,
			profile_data: {
				...before[4]?.profile_data,
				first_name: 'Renée',
				city: 'Saint-Denis, FR',
				loyalty_points: 77,
			},
		});
		expect(after.at(-1)?.profile_data).toEqual({
			email: 'new@example.com',
			first_name: '新',
			loyalty_points: 5,
		});
		const again = { ...group, customers: [{ email: 'new@example.com', first_name: 'Twice' }] };
		await on.client.call('POST', '/v1/customer/check', again);
		expect(stored()).toHaveLength(after.length);
		expect(stored().at(-1)?.profile_data.first_name).toBe('Twice');
	});

	it.each([
		[
			'email,first_name,shoe_size\na@example.com,A,1',
			'Columns that are no profile field: shoe_size',
		],
		['email,city\na@example.com,Rom', 'Columns of required profile fields are missing: first_name'],
		['email,first_name\na@example.com,', 'Row 1: first_name is required'],
		['email,first_name,email\na@example.com,A,b', 'The column email is there twice'],
		[
			'email,first_name,loyalty_points\na@example.com,A,1\nb@example.com,B,many',
			'Row 2: loyalty_points "many" is not a number',
		],
		['email,first_name,tier\na@example.com,A,AB', 'Row 1: tier "AB" is not a single character'],
		[
			'email,first_name,birth_date\na@example.com,A,31/12/1999',
			'Row 1: birth_date "31/12/1999" is not a date in the format yyyy-MM-dd',
		],
		[
			'email,first_name,birth_date\na@example.com,A,2023-02-29',
			'Row 1: birth_date "2023-02-29" is not a date in the format yyyy-MM-dd',
		],
		[
			'email,first_name,last_order_value\na@example.com,A,"€ 1,50"',
			'Row 1: last_order_value "€ 1,50" is not a plain decimal number of EUR',
		],
		['email,first_name\n', 'The file holds no customer'],
		['', 'The file is empty'],
		['email,first_name\na@example.com,A,extra', 'The file is not CSV'],
	])('is refused whole: %j', async (csv, message) => {
		const before = stored();
		const answer = await on.client.upload(group, csv);
		expect(answer).toMatchObject({ status: 400, body: { code: 400 } });
		expect(answer.body.message).toContain(message);
		expect(stored()).toEqual(before);
	});

	it('takes a byte order mark, and no other encoding than UTF-8', async () => {
		const csv = '\uFEFFemail,first_name\nbom@example.com,Zoë\n';
		expect((await on.client.upload(group, csv)).status).toBe(200);
		const latin1 = Uint8Array.from(Buffer.from('email,first_name\nl@example.com,Zoë\n', 'latin1'));
		expect((await on.client.upload(group, latin1)).body.message).toBe('The file is not UTF-8 text');
	});

	it('is logged by the size of its file, and refused when the file is no file', async () => {
		on.emulator.clearLog();
		await on.client.upload(group, 'email,first_name\nlog@example.com,Löwe\n');
		const files = [{ name: 'file', filename: 'customers.csv', type: 'text/csv', size: 39 }];
		expect(on.emulator.requests()[0]?.body).toEqual({ fields: group, files });
		const form = new FormData();
		for (const [name, value] of Object.entries(group)) form.append(name, value);
		form.append('file', 'email,first_name\n');
		expect((await on.client.send(form)).status).toBe(400);
		const headers = { ...on.client.headers, 'content-type': 'multipart/form-data' };
		const broken = { method: 'POST', headers, body: 'no form' };
		expect((await fetch(`${on.emulator.url}/v1/customer/check`, broken)).status).toBe(400);
	});

	it('names customer and field when JSON does not fit', async () => {
		const upload = (customers: unknown): Promise<Answer> =>
			on.client.call('POST', '/v1/customer/check', { ...group, customers });
		const good = { email: 'a@example.com', first_name: 'A' };
		expect((await upload([good, { ...good, nope: 1 }])).body.message).toBe(
			'Customer 2: nope is no profile field',
		);
		expect((await upload([{ ...good, city: 5 }])).body.message).toBe(
			'Customer 1: city 5 is not text',
		);
		expect((await upload([])).status).toBe(400);
	});
});

it('deletes customers, or none at all when one is unknown', async () => {
	const before = stored();
	const [first, second] = before.map(({ customer_id }) => customer_id);
	const refused = await on.client.call('DELETE', '/v1/customer', {
		...group,
		customer_ids: [first, 'cus_unknown'],
	});
	expect(refused).toMatchObject({ status: 400 });
	expect(refused.body.message).toContain('cus_unknown');
	expect(stored()).toEqual(before);
	await on.client.call('DELETE', '/v1/customer', { ...group, customer_ids: [first, second] });
	expect(stored()).toEqual(before.slice(2));
});

it('creates, renames and deletes customer groups', async () => {
	const { workspace_id } = group;
	const created = await on.client.call('PUT', '/v1/cg', { workspace_id, name: 'Neu' });
	const twice = await on.client.call('PUT', '/v1/cg', { workspace_id, name: 'Neu' });
	expect(twice).toMatchObject({ status: 400, body: { code: 400 } });
	const { customer_group_id } = created.body;
	await on.client.call('PATCH', '/v1/cg', { workspace_id, customer_group_id, name: 'Neuer' });
	await on.client.call('DELETE', '/v1/cg', group);
	const { body } = await on.client.call('POST', '/v1/cg', { workspace_id });
	const names = listIn(body, 'customer_groups').map(({ name }) => name);
	expect(names).toContain('Neuer');
	expect(names).not.toContain('Neu');
	expect(names).not.toContain('VIP customers');
	expect((await on.client.call('POST', '/v1/customer/pages', group)).status).toBe(400);
});

describe('profile fields', () => {
	it.each([
		['Date', undefined, 401],
		['currency', undefined, 401],
		['Date', 'dd/MM/yyyy', 200],
		['Date', 'dd-MMM-yyyy', 400],
		['currency', 'CHF', 200],
		['currency', 'chf', 400],
		['string', 'yyyy-MM-dd', 400],
		['date', 'yyyy-MM-dd', 400],
	])('of type %s with the format %s get %i', async (field_type, field_format, status) => {
		const body = { workspace_id: group.workspace_id, field_name: 'made', field_type, field_format };
		expect((await on.client.call('PUT', '/v1/cpf', body)).status).toBe(status);
	});

	it('take their data along when they are deleted, and keep it when they are renamed', async () => {
		const { workspace_id } = group;
		const { city, tier } = stored()[0]?.profile_data ?? {};
		const rename = { workspace_id, field_id: fieldId('tier'), field_name: 'level' };
		await on.client.call('PATCH', '/v1/cpf', rename);
		await on.client.call('DELETE', '/v1/cpf', { workspace_id, field_id: fieldId('city') });
		expect(stored()[0]?.profile_data).toMatchObject({ level: tier });
		const again = { workspace_id, field_name: 'city', field_type: 'string' };
		await on.client.call('PUT', '/v1/cpf', again);
		expect(Object.values(stored()[0]?.profile_data ?? {})).not.toContain(city);
	});
});
