import type { INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { byId, dialects, fieldOf, useStage } from './stage.cts';

describe.each(dialects)('Profile Field, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const workspace = () => stage.emulator.store.workspaces[0];
	const fields = () => workspace()?.fields ?? [];
	const idOf = (name: string) =>
		fields().find(({ field_name }) => field_name === name)?.field_id ?? '';
	const run = async (operation: string, more: INodeParameters = {}, items = [{}]) =>
		await stage.run(
			{
				resource: 'profileField',
				operation,
				workspace: byId(workspace()?.workspaceId ?? ''),
				...more,
			},
			{ items },
		);
	const recordOf = (field: object) =>
		Object.fromEntries(
			Object.entries(field).map(([name, value]: [string, unknown]) => [stage.nameOf(name), value]),
		);

	describe('Create', () => {
		test.each<[string, INodeParameters, object]>([
			['Text', { fieldType: 'string' }, { field_type: 'string' }],
			['Number', { fieldType: 'number' }, { field_type: 'number' }],
			['Single Character', { fieldType: 'char' }, { field_type: 'char' }],
			[
				'Date',
				{ fieldType: 'Date', dateFormat: 'MMM dd, yyyy' },
				{ field_type: 'Date', field_format: 'MMM dd, yyyy' },
			],
			[
				'Currency',
				{ fieldType: 'currency', currency: byId('JPY') },
				{ field_type: 'currency', field_format: 'JPY' },
			],
			[
				'a currency in lower case',
				{ fieldType: 'currency', currency: byId(' chf ') },
				{ field_type: 'currency', field_format: 'CHF' },
			],
		])('makes a field of the type %s', async (_type, choice, expected) => {
			const result = await run('create', { fieldName: 'Größe (cm)', ...choice });
			expect(result.error).toBeUndefined();
			const field = fields().at(-1);
			expect(field?.field_id).toMatch(/^cpf_/);
			expect(field).toEqual({
				field_id: field?.field_id,
				field_name: 'Größe (cm)',
				required: false,
				unique_identifier: false,
				...expected,
			});
			expect(jsonOf(result)).toEqual([recordOf(field ?? {})]);
			expect(originsOf(result.items)).toEqual([0]);
		});

		test.each([true, false])('with Required: %s', async (required) => {
			await run('create', { fieldName: 'shoe_size', additionalFields: { required } });
			expect(fields().at(-1)?.required).toBe(required);
		});

		test('makes text fields when no type is chosen, one for each item', async () => {
			const items = [{ name: 'one' }, { name: 'two' }];
			const result = await run('create', { fieldName: '={{ $json.name }}' }, items);
			expect(originsOf(result.items)).toEqual([0, 1]);
			const made = fields().slice(-2);
			expect(made.map(({ field_name, field_type }) => [field_name, field_type])).toEqual([
				['one', 'string'],
				['two', 'string'],
			]);
		});

		test('of a name that is taken is refused in the words of the API', async () => {
			expect(failureOf(await run('create', { fieldName: 'email' }))).toMatchObject({
				kind: 'NodeApiError',
				message: 'Nudgescribe refused the request: A profile field named "email" exists already',
				item: 0,
			});
		});
	});

	describe('Get Many', () => {
		test('with Return All gives every field of the workspace', async () => {
			const result = await run('getAll', { returnAll: true });
			expect(jsonOf(result)).toEqual(fields().map(recordOf));
			expect(jsonOf(result)).toHaveLength(8);
			expect(stage.calls()).toEqual(['POST /v1/cpf']);
		});

		test.each([1, 7, 8, 99])('with a limit of %d gives the first ones', async (limit) => {
			const result = await run('getAll', { limit });
			expect(jsonOf(result)).toEqual(fields().slice(0, limit).map(recordOf));
		});

		test('gives the fields of each item’s workspace', async () => {
			const [retail, travel] = stage.emulator.store.workspaces;
			const items = [{ id: travel?.workspaceId }, { id: retail?.workspaceId }];
			const result = await run('getAll', { workspace: byId('={{ $json.id }}'), limit: 2 }, items);
			expect(originsOf(result.items)).toEqual([0, 0, 1, 1]);
			const names = jsonOf(result).map((field) => fieldOf(field, stage.nameOf('field_name')));
			expect(names).toEqual(['email', 'full_name', 'email', 'first_name']);
		});
	});

	describe('Update', () => {
		test.each<[string, string, INodeParameters, object]>([
			['Field Name', 'city', { fieldName: 'Wohnort' }, { field_name: 'Wohnort' }],
			['Required', 'city', { required: true }, { required: true }],
			['Required, turned off', 'first_name', { required: false }, { required: false }],
			['Date Format', 'birth_date', { dateFormat: 'dd.MM.yyyy' }, { field_format: 'dd.MM.yyyy' }],
			['Currency', 'last_order_value', { currency: 'usd' }, { field_format: 'USD' }],
			[
				'several at once',
				'birth_date',
				{ fieldName: 'born', dateFormat: 'yyyy/MM/dd', required: true },
				{ field_name: 'born', field_format: 'yyyy/MM/dd', required: true },
			],
		])('changes %s and nothing else', async (_what, name, updateFields, changes) => {
			const before = fields().map((field) => ({ ...field }));
			const id = idOf(name);
			const result = await run('update', { profileField: byId(id), updateFields });
			expect(jsonOf(result)).toEqual([{ success: true }]);
			expect(originsOf(result.items)).toEqual([0]);
			expect(fields()).toEqual(
				before.map((field) => (field.field_id === id ? { ...field, ...changes } : field)),
			);
		});
	});

	test('Delete removes the field and the data in it, and says so', async () => {
		const result = await run('delete', { profileField: byId(idOf('city')) });
		expect(jsonOf(result)).toEqual([{ deleted: true }]);
		expect(originsOf(result.items)).toEqual([0]);
		expect(fields().map(({ field_name }) => field_name)).not.toContain('city');
		expect(fields()).toHaveLength(7);
		const [customer] = stage.stored('VIP customers');
		expect(Object.keys(customer?.profile_data ?? {})).not.toContain('city');
	});

	test('custom body fields replace what the node would send', async () => {
		const customBodyFields = JSON.stringify({ [stage.nameOf('field_name')]: 'from_the_options' });
		await run('create', { fieldName: 'from_the_field', options: { customBodyFields } });
		expect(fields().at(-1)?.field_name).toBe('from_the_options');
	});
});
