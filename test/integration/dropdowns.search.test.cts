import type { INodeParameters } from 'n8n-workflow';
import { otherAccount } from '../../tools/emulator/accounts.cts';
import type { StoredCredential } from '../engine/credentials.cts';
import { searchList } from '../engine/lists.cts';
import { failureOf } from './results.cts';
import { byId, useStage } from './stage.cts';

const minute = 60_000;

describe('A search in a dropdown', () => {
	const stage = useStage();
	let credentials: StoredCredential;
	const inWorkspace = (place: number): INodeParameters => ({
		resource: 'customer',
		operation: 'getAll',
		workspace: byId(stage.emulator.store.workspaces[place]?.workspaceId ?? ''),
	});
	const search = async (filter?: string, parameters = inWorkspace(0), used = credentials) => {
		const found = await searchList('searchCustomerGroups', {
			...{ credentials: used, parameters, filter },
		});
		return found.results.map(({ name }) => name);
	};
	const asked = () => stage.calls().length;

	beforeEach(() => {
		credentials = stage.credential();
	});
	afterEach(() => {
		jest.restoreAllMocks();
	});

	test('asks Nudgescribe once for an opening, not for each letter', async () => {
		const all = await search();
		for (const filter of ['v', 'vi', 'vip']) await search(filter);
		expect(await search('')).toEqual(all);
		expect(await search('vip')).toEqual(['VIP customers']);
		expect(asked()).toBe(2);
	});

	test('shows in the next opening what is new', async () => {
		await search();
		const [group] = stage.emulator.store.workspaces[0]?.groups ?? [];
		Object.assign(group ?? {}, { name: 'Brand new' });
		expect(await search('brand')).toEqual([]);
		expect(await search()).toContain('Brand new');
		expect(await search('brand')).toEqual(['Brand new']);
	});

	test('asks anew after a minute, and when the clock was put back', async () => {
		await search();
		const now = Date.now();
		const clock = jest.spyOn(Date, 'now').mockReturnValue(now + minute - 1000);
		await search('v');
		expect(asked()).toBe(1);
		clock.mockReturnValue(now + minute + 1000);
		await search('v');
		expect(asked()).toBe(2);
		clock.mockReturnValue(now - minute);
		await search('v');
		expect(asked()).toBe(3);
	});

	test('asks anew for another workspace, another list and another credential', async () => {
		await search();
		expect(await search('zürich', inWorkspace(1))).toEqual(['Business travellers – Zürich']);
		const { email, password, apiKey } = otherAccount;
		const other = stage.credential({ email, password, apiKey });
		await expect(search('vip', inWorkspace(0), other)).rejects.toThrow();
		const workspaces = await searchList('searchWorkspaces', {
			...{ credentials: other, parameters: {}, filter: 'r' },
		});
		expect(workspaces.results.map(({ name }) => name)).toEqual(['Fabrikam Garden']);
	});

	test.each<[string, object]>([
		['password', { password: 'changed' }],
		['API code', { apiCode: 'changed' }],
		['API Mapping', { apiMapping: '{"name": "other"}' }],
	])('shows no list that was read before the %s was edited', async (_what, changes) => {
		await search();
		stage.emulator.clearLog();
		const edited = stage.credential({ ...changes });
		await search('vip', inWorkspace(0), edited).catch(() => undefined);
		expect(stage.emulator.requests()).not.toEqual([]);
	});

	test('after an opening that failed asks anew', async () => {
		stage.emulator.fault({ path: '/v1/cg', times: 1, status: 400, body: '{"message":"No."}' });
		await expect(search()).rejects.toThrow('No.');
		expect(await search('vip')).toEqual(['VIP customers']);
	});

	test('that begins while the list is being read waits for it', async () => {
		const [all, found] = await Promise.all([search(), search('vip')]);
		expect(all).toContain('VIP customers');
		expect(found).toEqual(['VIP customers']);
		expect(asked()).toBeLessThanOrEqual(2);
	});
});

describe('A dropdown of many things', () => {
	const stage = useStage();
	const list = (count: number, odd: number) => ({
		customer_groups: [
			...Array.from({ length: count }, (_, at) => ({
				customer_group_id: `cg_${at}`,
				name: `Group ${String(at).padStart(4, '0')}`,
			})),
			...Array.from({ length: odd }, () => ({ customer_group_id: null, name: 'Odd' })),
		],
	});
	const offer = (count: number, odd: number) => {
		const body = JSON.stringify(list(count, odd));
		stage.emulator.fault({ path: '/v1/cg', times: 1, status: 200, body });
	};
	const search = async (more: { filter?: string; paginationToken?: string } = {}) =>
		await searchList('searchCustomerGroups', {
			credentials: stage.credentials,
			parameters: { resource: 'customer', operation: 'countPages', workspace: byId('ws_1') },
			...more,
		});

	test('comes in pages, in one request, with all of them', async () => {
		offer(1201, 0);
		const names: string[] = [];
		const sizes: number[] = [];
		let paginationToken: string | undefined;
		do {
			const page = await search({ paginationToken });
			sizes.push(page.results.length);
			names.push(...page.results.map(({ name }) => name));
			({ paginationToken } = page);
		} while (paginationToken !== undefined);
		expect(names).toEqual(list(1201, 0).customer_groups.map(({ name }) => name));
		expect(sizes).toEqual([500, 500, 201]);
		expect(stage.calls()).toHaveLength(1);
		expect((await search({ filter: '1200' })).results).toHaveLength(1);
	});

	test.each([
		[1, '1 more has no ID'],
		[3, '3 more have no ID'],
	])('says at its end that %d of them can’t be chosen', async (odd, words) => {
		offer(2, odd);
		const { results } = await search();
		expect(results).toHaveLength(3);
		expect(results.at(-1)?.name).toBe(`(${words} in Nudgescribe's answer and can't be chosen)`);
		expect((await search({ filter: 'group' })).results).toHaveLength(2);
		expect((await search({ filter: 'odd' })).results).toHaveLength(1);
	});

	test('refuses what it says at its end, when somebody chooses it', async () => {
		offer(2, 1);
		const { value, name } = (await search()).results.at(-1) ?? {};
		const customerGroup = {
			__rl: true,
			mode: 'list',
			value: value ?? '',
			cachedResultName: name ?? '',
		};
		stage.emulator.clearLog();
		const result = await stage.run({
			...{ resource: 'customer', operation: 'countPages', workspace: byId('ws_1') },
			customerGroup,
		});
		expect(failureOf(result)).toMatchObject({
			message: 'No customer group is chosen',
			description:
				"The last line of the list says what is not in it. Choose another one in 'Customer Group'.",
		});
		const filters = { workspace: customerGroup };
		const all = await stage.run({ resource: 'campaign', operation: 'getAll', filters });
		expect(failureOf(all).message).toBe('No workspace is chosen');
		expect(stage.calls()).toEqual([]);
	});
});
