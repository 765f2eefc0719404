import type { INodeParameters } from 'n8n-workflow';
import { searchList } from '../engine/lists.cts';
import { byId, dialects, useStage } from './stage.cts';

describe.each(dialects)('Dropdowns, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const search = async (method: string, filter?: string, parameters: INodeParameters = {}) => {
		const { credentials } = stage;
		return (await searchList(method, { credentials, parameters, filter })).results;
	};
	const inWorkspace = (index: number): INodeParameters => ({
		resource: 'customer',
		operation: 'getAll',
		workspace: byId(stage.emulator.store.workspaces[index]?.workspaceId ?? ''),
	});
	const choices = (workspace: number) =>
		(stage.emulator.store.workspaces[workspace]?.groups ?? [])
			.map(({ groupId, name }) => ({ name, value: groupId }))
			.sort((one, other) => one.name.localeCompare(other.name));

	test('Workspace lists the workspaces of the account by name, and no other account’s', async () => {
		const all = stage.emulator.store.workspaces
			.map(({ workspaceId, name }) => ({ name, value: workspaceId }))
			.sort((one, other) => one.name.localeCompare(other.name));
		expect(await search('searchWorkspaces')).toEqual(all);
		expect(all.map(({ name }) => name)).toEqual(['Contoso Travel', 'Northwind Retail']);
	});

	test.each([
		['NORTHWIND', ['Northwind Retail']],
		['  travel ', ['Contoso Travel']],
		['t', ['Contoso Travel', 'Northwind Retail']],
		['no such', []],
	])("Workspace, searched for '%s', lists %p", async (filter, names) => {
		expect((await search('searchWorkspaces', filter)).map(({ name }) => name)).toEqual(names);
	});

	test('Workspace can be searched by ID', async () => {
		const [workspace] = stage.emulator.store.workspaces;
		const found = await search('searchWorkspaces', workspace?.workspaceId);
		expect(found.map(({ name }) => name)).toEqual([workspace?.name]);
	});

	test('Customer Group lists the groups of the workspace that is chosen', async () => {
		expect(await search('searchCustomerGroups', undefined, inWorkspace(0))).toEqual(choices(0));
		expect(await search('searchCustomerGroups', undefined, inWorkspace(1))).toEqual(choices(1));
		expect(choices(0)).toHaveLength(5);
	});

	test.each(['zürich', 'ZÜRICH'])(
		"Customer Group finds 'Zürich' when %s is typed",
		async (filter) => {
			const found = await search('searchCustomerGroups', filter, inWorkspace(1));
			expect(found.map(({ name }) => name)).toEqual(['Business travellers – Zürich']);
		},
	);

	test('Customer Group can be searched by ID', async () => {
		const { groupId } = stage.emulator.store.group('VIP customers');
		const found = await search('searchCustomerGroups', groupId, inWorkspace(0));
		expect(found).toEqual([{ name: 'VIP customers', value: groupId }]);
	});

	test('Customer Group asks for a workspace first', async () => {
		const parameters = { resource: 'customer', operation: 'getAll' };
		await expect(search('searchCustomerGroups', undefined, parameters)).rejects.toThrow(
			'Choose a workspace first',
		);
		expect(stage.emulator.requests()).toEqual([]);
	});

	test('an expired token is renewed for a list too', async () => {
		await search('searchWorkspaces');
		stage.emulator.expireTokens();
		stage.emulator.clearLog();
		expect(await search('searchWorkspaces')).toHaveLength(2);
		expect(stage.logIns()).toEqual(['GET']);
	});
});

describe.each([
	['searchWorkspaces', {}],
	['searchCustomerGroups', { workspace: byId('ws_1') }],
])('The list of %s', (method, choice) => {
	const stage = useStage();
	const parameters = { resource: 'customer', operation: 'getAll', ...choice };

	test('tells that the password is wrong, after one login', async () => {
		const credentials = stage.credential({ password: 'wrong' });
		await expect(searchList(method, { credentials, parameters })).rejects.toThrow(
			/^Nudgescribe did not accept the login: Wrong email or password\. Check 'Email'/,
		);
		expect(stage.logIns()).toEqual(['POST']);
	});

	test('tells that the list is not there, in place of an empty one', async () => {
		stage.emulator.fault({ times: 1, path: '/v1/cg', brokenBody: '{}' });
		stage.emulator.fault({ times: 1, path: '/v1/campaign/all', brokenBody: '{}' });
		const { credentials } = stage;
		await expect(searchList(method, { credentials, parameters })).rejects.toThrow(
			/does not hold a list/,
		);
	});
});
