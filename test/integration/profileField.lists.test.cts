import type { INodeParameters } from 'n8n-workflow';
import { searchList } from '../engine/lists.cts';
import { byId, dialects, useStage } from './stage.cts';

describe.each(dialects)('The list of profile fields, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const search = async (workspace: string, filter?: string) => {
		const parameters: INodeParameters = {
			resource: 'profileField',
			operation: 'update',
			workspace: byId(workspace),
		};
		const { credentials } = stage;
		return (await searchList('searchProfileFields', { credentials, parameters, filter })).results;
	};
	const workspace = (index: number) => stage.emulator.store.workspaces[index];
	const idOf = (index: number) => workspace(index)?.workspaceId ?? '';

	test.each([0, 1])(
		'has those of the workspace that is chosen, with their types (%d)',
		async (index) => {
			const expected = (workspace(index)?.fields ?? [])
				.map(({ field_id, field_name, field_type }) => ({
					name: `${field_name} (${field_type})`,
					value: field_id,
				}))
				.sort((one, other) => one.name.localeCompare(other.name));
			expect(await search(idOf(index))).toEqual(expected);
		},
	);

	test.each([
		['BIRTH', ['birth_date (Date)']],
		['currency', ['last_order_value (currency)']],
		['_name', ['first_name (string)', 'last_name (string)']],
		['no such', []],
	])("searched for '%s' has %j", async (filter, names) => {
		expect((await search(idOf(0), filter)).map(({ name }) => name)).toEqual(names);
	});

	test('asks for a workspace first', async () => {
		await expect(search('')).rejects.toThrow('Choose a workspace first');
		expect(stage.emulator.requests()).toEqual([]);
	});
});

describe('The list of currencies', () => {
	const stage = useStage();
	const search = async (filter?: string) => {
		const parameters = { resource: 'profileField', operation: 'create', fieldType: 'currency' };
		const { credentials } = stage;
		return (await searchList('searchCurrencies', { credentials, parameters, filter })).results;
	};

	test('has those of ISO 4217 with their names, and asks Nudgescribe for nothing', async () => {
		const all = await search();
		expect(all.map(({ value }) => value)).toEqual(Intl.supportedValuesOf('currency'));
		expect(all).toContainEqual({ name: 'AED (United Arab Emirates Dirham)', value: 'AED' });
		expect(stage.emulator.requests()).toEqual([]);
	});

	test.each([
		['chf', ['CHF']],
		['japanese', ['JPY']],
		['no such money', []],
	])("searched for '%s' has %j", async (filter, codes) => {
		expect((await search(filter)).map(({ value }) => value)).toEqual(codes);
	});
});
