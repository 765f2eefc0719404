import { failureOf, originsOf } from './results.cts';
import { byId, useStage } from './stage.cts';

describe('Profile Field: Create with a type by expression', () => {
	const stage = useStage();
	const fields = () => stage.emulator.store.workspaces[0]?.fields ?? [];
	const create = async (types: string[], more = {}) =>
		await stage.run(
			{
				resource: 'profileField',
				operation: 'create',
				workspace: byId(stage.emulator.store.workspaces[0]?.workspaceId ?? ''),
				fieldName: '=field_{{ $itemIndex }}',
				fieldType: '={{ $json.type }}',
				...more,
			},
			{ items: types.map((type) => ({ type })) },
		);

	test('makes a field of each item’s type, and needs no currency for types that have none', async () => {
		const result = await create(['number', 'char', 'Date', 'string']);
		expect(result.error).toBeUndefined();
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3]);
		expect(
			fields()
				.slice(-4)
				.map(({ field_type, field_format }) => [field_type, field_format]),
		).toEqual([
			['number', undefined],
			['char', undefined],
			['Date', 'yyyy-MM-dd'],
			['string', undefined],
		]);
	});

	test('sends a format only for the types that have one, whatever else is filled in', async () => {
		const choice = { currency: byId('eur'), dateFormat: 'dd.MM.yyyy' };
		const result = await create(['number', 'currency', 'Date'], choice);
		expect(result.error).toBeUndefined();
		const formats = fields().map(({ field_format }) => field_format);
		expect(formats.slice(-3)).toEqual([undefined, 'EUR', 'dd.MM.yyyy']);
	});

	test('that there is not sends nothing, and names those that there are', async () => {
		expect(failureOf(await create(['date'], { currency: byId('EUR') }))).toEqual({
			kind: 'NodeOperationError',
			message: "'Field Type' can't be 'date'",
			description: "It can be one of 'currency', 'Date', 'number', 'char', 'string'.",
			item: 0,
		});
		expect(stage.emulator.requests()).toEqual([]);
	});
});
