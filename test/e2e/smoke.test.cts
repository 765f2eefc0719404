import { testCredential } from '../../tools/demo/rest/credentials.cts';
import { openDropdown } from './dropdown.cts';
import { type N8nUnderTest, startN8nUnderTest } from './n8n-under-test.cts';
import { bodies, fetchedPages, inFile, storedBatches } from './request-log.cts';
import { getAllCustomers, type GroupPlace, upsertCustomers } from './workflows/customers.cts';
import { createGroups, groupLife } from './workflows/groups.cts';
import { byId } from './workflows/nudgescribe.cts';

const minute = 60_000;
const logInRefused = 'Nudgescribe did not accept the login';
/** All 24 pages, and page 0, which tells that they are counted from 1. */
const pagesAsked = range(25);
let n8n: N8nUnderTest;
let stop: (() => Promise<void>) | undefined;
let all: GroupPlace;
let subscribers: GroupPlace;

jest.setTimeout(2 * minute);

// The first time, n8n has to be downloaded and compiled.
beforeAll(async () => {
	n8n = await startN8nUnderTest();
	({ stop } = n8n);
	all = n8n.site.emulator.store.group('All customers');
	subscribers = n8n.site.emulator.store.group('Newsletter subscribers');
}, 20 * minute);

afterAll(async () => {
	await stop?.();
});

function range(count: number, from = 0): number[] {
	return Array.from({ length: count }, (_, index) => from + index);
}

describe('workflows in a real n8n', () => {
	it('fetches all 12,000 customers, each page once', async () => {
		const { emulator } = n8n.site;
		const { status, error, items } = await n8n.run(getAllCustomers(all));
		expect({ status, error }).toEqual({ status: 'success', error: undefined });

		const fetched = items('Get customers');
		const ids = fetched.map(({ json }) => json['customer_id']);
		const stored = emulator.store.customers(all.groupId);
		expect(ids).toEqual(stored.map(({ customer_id }) => customer_id));
		expect(new Set(ids).size).toBe(12_000);
		expect(fetched.every(({ pairedItems }) => pairedItems.join() === '0')).toBe(true);

		expect(bodies(emulator, 'POST', '/v1/customer/pages')).toHaveLength(1);
		expect(fetchedPages(emulator)).toEqual(pagesAsked);
	});

	it('upserts 1,250 items in three requests, each customer once', async () => {
		const { emulator } = n8n.site;
		const before = emulator.store.customers(subscribers.groupId).length;
		const { status, error, items } = await n8n.run(upsertCustomers(subscribers, 1_250));
		expect({ status, error }).toEqual({ status: 'success', error: undefined });

		const paired = items('Store customers').flatMap(({ pairedItems }) => pairedItems);
		expect(paired).toEqual(range(1_250));
		const made = items('Customers').map(({ json }) => json);
		const batches = storedBatches(emulator);
		expect(batches.map(({ length }) => length)).toEqual([500, 500, 250]);
		expect(batches.flat()).toEqual(inFile(made));

		const stored = emulator.store.customers(subscribers.groupId).slice(before);
		expect(stored.map(({ profile_data }) => profile_data)).toEqual(made);
	});

	it('creates, renames and deletes a group', async () => {
		const { emulator } = n8n.site;
		const groups = (): string[] =>
			emulator.store.workspaces.flatMap((workspace) => workspace.groups.map(({ name }) => name));
		const before = groups();
		const life = groupLife(all.workspaceId, 'Born in a test', 'Renamed in a test');
		const { status, error, items } = await n8n.run(life);
		expect({ status, error }).toEqual({ status: 'success', error: undefined });

		expect(items('Create')).toMatchObject([{ json: { name: 'Born in a test' }, pairedItems: [0] }]);
		expect(items('Rename')).toMatchObject([{ pairedItems: [0] }]);
		expect(items('Delete')).toMatchObject([{ json: { deleted: true }, pairedItems: [0] }]);
		const id = items('Create')[0]?.json['customer_group_id'];
		expect(bodies(emulator, 'PATCH', '/v1/cg')).toMatchObject([
			{ customer_group_id: id, name: 'Renamed in a test' },
		]);
		expect(bodies(emulator, 'DELETE', '/v1/cg')).toMatchObject([{ customer_group_id: id }]);
		expect(groups()).toEqual(before);
	});

	it('logged in once for all of it', () => {
		const { emulator } = n8n.site;
		expect(bodies(emulator, 'POST', '/v1/auth')).toHaveLength(1);
		expect(bodies(emulator, 'GET', '/v1/auth')).toHaveLength(0);
		expect(emulator.requests().filter(({ status }) => status !== 200)).toEqual([]);
	});

	it('renews an expired token once, in the middle of everything', async () => {
		const { emulator } = n8n.site;
		emulator.clearLog();
		emulator.expireTokens();
		const { status, items } = await n8n.run(getAllCustomers(all));

		expect(status).toBe('success');
		expect(items('Get customers')).toHaveLength(12_000);
		expect(fetchedPages(emulator)).toEqual(pagesAsked);
		expect(bodies(emulator, 'GET', '/v1/auth')).toHaveLength(1);
		expect(bodies(emulator, 'POST', '/v1/auth')).toHaveLength(0);
	});

	it('tries a wrong password once, however many items there are', async () => {
		const { emulator } = n8n.site;
		emulator.clearLog();
		const { items } = await n8n.run(createGroups(all.workspaceId, 3), n8n.wrong);
		const error: unknown = expect.stringContaining(logInRefused);

		expect(items('Create')).toMatchObject(range(3).map((item) => ({ pairedItems: [item], error })));

		expect(bodies(emulator, 'POST', '/v1/auth')).toHaveLength(1);
		expect(emulator.requests()).toHaveLength(1);
	});
});

describe('the editor of a real n8n', () => {
	it('tests a credential by logging in', async () => {
		const { site, good, wrong } = n8n;
		const right = await testCredential(site.rest, good.reference, good.content);
		const refused = await testCredential(site.rest, wrong.reference, wrong.content);

		expect(right.status).toBe('OK');
		expect(refused.status).toBe('Error');
		expect(refused.message).toContain(logInRefused);
	});

	it('lists the workspaces', async () => {
		const listed = await openDropdown(n8n, {
			method: 'searchWorkspaces',
			parameter: 'workspace',
			parameters: { resource: 'customer', operation: 'getAll' },
		});
		const { workspaces } = n8n.site.emulator.store;
		const known = workspaces.map(({ workspaceId, name }) => ({ name, value: workspaceId }));
		expect(new Set(listed)).toEqual(new Set(known));
	});

	it('finds the groups of the chosen workspace that match the search', async () => {
		const workspace = byId(all.workspaceId);
		const listed = await openDropdown(n8n, {
			method: 'searchCustomerGroups',
			parameter: 'customerGroup',
			parameters: { resource: 'customer', operation: 'getAll', workspace },
			filter: 'newsletter',
		});
		expect(listed).toEqual([{ name: subscribers.name, value: subscribers.groupId }]);
	});
});
