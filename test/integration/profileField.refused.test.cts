import type { INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { fieldIdOf, runOnFields } from './profileFields.cts';
import { byId, useStage } from './stage.cts';

const stage = useStage();
const fieldId = (name: string) => fieldIdOf(stage, name);
const run = async (operation: string, more: INodeParameters = {}, items = [{}]) =>
	await runOnFields(stage, operation, more, items);
const nothingSent = () => {
	expect(stage.emulator.requests()).toEqual([]);
};

describe('Profile Field: Create', () => {
	test.each(['={{ "" }}', '={{ $json.nothing }}', '   '])(
		'without a name (%j) sends nothing',
		async (fieldName) => {
			expect(failureOf(await run('create', { fieldName }))).toMatchObject({
				message: "'Field Name' is empty",
				item: 0,
			});
			nothingSent();
		},
	);

	test('of a currency field without a currency sends nothing', async () => {
		const choice = { fieldType: 'currency', currency: byId('={{ $json.nothing }}') };
		expect(failureOf(await run('create', { fieldName: 'paid', ...choice }))).toMatchObject({
			kind: 'NodeOperationError',
			item: 0,
		});
		nothingSent();
	});

	test('of a currency that there is not is refused in the words of the API', async () => {
		const choice = { fieldType: 'currency', currency: byId('euro') };
		expect(failureOf(await run('create', { fieldName: 'paid', ...choice })).message).toBe(
			'Nudgescribe refused the request: field_format "EURO" is no ISO 4217 currency code',
		);
	});

	test('with On Error: Continue carries out the items after a refused one', async () => {
		const items = [{ name: 'one' }, { name: 'email' }, { name: 'three' }];
		const [workspace] = stage.emulator.store.workspaces;
		const parameters = {
			resource: 'profileField',
			operation: 'create',
			workspace: byId(workspace?.workspaceId ?? ''),
			fieldName: '={{ $json.name }}',
		};
		const result = await stage.run(parameters, { items, onError: 'continueRegularOutput' });
		expect(originsOf(result.items)).toEqual([0, 1, 2]);
		expect(jsonOf(result)[1]?.error).toContain('"email" exists already');
		const names = workspace?.fields.map(({ field_name }) => field_name);
		expect(names?.slice(-2)).toEqual(['one', 'three']);
	});
});

describe('Profile Field: Update', () => {
	test.each<[string, INodeParameters]>([
		['nothing is added', {}],
		['only an empty name is added', { fieldName: '' }],
	])('when %s says that there is nothing to update', async (_case, updateFields) => {
		const result = await run('update', { profileField: byId(fieldId('city')), updateFields });
		expect(failureOf(result)).toEqual({
			kind: 'NodeOperationError',
			message: 'There is nothing to update',
			description: "Add what you want to change to 'Update Fields'.",
			item: 0,
		});
		nothingSent();
	});

	test('with a date format and a currency says that a field has one format', async () => {
		const updateFields = { dateFormat: 'dd.MM.yyyy', currency: 'EUR' };
		const result = await run('update', { profileField: byId(fieldId('city')), updateFields });
		expect(failureOf(result)).toEqual({
			kind: 'NodeOperationError',
			message: 'A field has one format only',
			description:
				"Remove 'Date Format' or 'Currency' from 'Update Fields': a field holds dates or amounts.",
			item: 0,
		});
		nothingSent();
	});

	test('with the format of another type is refused in the words of the API', async () => {
		const updateFields = { dateFormat: 'dd.MM.yyyy' };
		const result = await run('update', { profileField: byId(fieldId('city')), updateFields });
		expect(failureOf(result).message).toBe(
			'Nudgescribe refused the request: field_format is for Date and currency, not for string',
		);
	});
});
