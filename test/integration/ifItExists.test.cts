import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { failureOf, jsonOf, originsOf, wordsOf } from './results.cts';
import { byId, dialects, useStage } from './stage.cts';

const atOnce = { requestsAtOnce: 10 };

describe.each(dialects)('If It Exists, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const workspace = () => stage.emulator.store.workspaces[0];
	const run = async (resource: string, more: INodeParameters, items: IDataObject[] = [{}]) =>
		await stage.run(
			{ resource, operation: 'create', workspace: byId(workspace()?.workspaceId ?? ''), ...more },
			{ items },
		);
	const group = async (name: string, ifItExists: string, items?: IDataObject[]) =>
		await run('customerGroup', { name, options: { ifItExists, ...atOnce } }, items);
	const field = async (fieldName: string, ifItExists: string, more: INodeParameters = {}) =>
		await run('profileField', { fieldName, ...more, options: { ifItExists } });
	const groups = () => workspace()?.groups ?? [];
	const fieldCalled = (name: string) =>
		workspace()?.fields.find(({ field_name }) => field_name === name);
	const writes = () => stage.calls().filter((call) => !call.startsWith('POST '));

	test('a group that is there is returned as Get gives it', async () => {
		const { groupId } = stage.emulator.store.group('VIP customers');
		for (const name of ['VIP customers', 'vip CUSTOMERS ']) {
			const [record] = jsonOf(await group(name, 'return'));
			expect(record).toEqual({
				[stage.nameOf('customer_group_id')]: groupId,
				[stage.nameOf('name')]: 'VIP customers',
				created: false,
			});
		}
		expect(writes()).toEqual([]);
	});

	test('a group that is not there is created once, also for items at once', async () => {
		const items = ['New', 'new', 'Other', ' NEW ', 'New'].map((name) => ({ name }));
		const result = await group('={{ $json.name }}', 'return', items);
		expect(jsonOf(result).map(({ created }) => created)).toEqual([true, false, true, false, false]);
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3, 4]);
		const names = groups().map(({ name }) => name);
		expect(names.slice(5).sort()).toEqual(['New', 'Other']);
		expect(writes()).toHaveLength(2);
	});

	test('Update It writes the name of a group as it is written now, where it differs', async () => {
		const [same] = jsonOf(await group('VIP customers', 'update'));
		expect(same).toMatchObject({ created: false });
		expect(writes()).toEqual([]);
		const [renamed] = jsonOf(await group('vip Customers', 'update'));
		expect(renamed).toMatchObject({ [stage.nameOf('name')]: 'vip Customers', created: false });
		expect(writes()).toEqual(['PATCH /v1/cg']);
		expect(groups()).toHaveLength(5);
	});

	test('a profile field that is there is returned, or brought up to what is wanted', async () => {
		const [city] = jsonOf(await field('city', 'return', { fieldType: 'number' }));
		expect(city).toMatchObject({ [stage.nameOf('field_name')]: 'city', created: false });
		expect(jsonOf(await field('city', 'update'))).toEqual([city]);
		expect(writes()).toEqual([]);
		const more = { additionalFields: { required: true } };
		await field('city', 'update', more);
		expect(fieldCalled('city')?.required).toBe(true);
		await field('city', 'update', more);
		expect(writes()).toEqual(['PATCH /v1/cpf']);
		const money = { fieldType: 'currency', currency: byId('chf') };
		const [amount] = jsonOf(await field('last_order_value', 'update', money));
		expect(amount).toMatchObject({ created: false });
		expect(fieldCalled('last_order_value')?.field_format).toBe('CHF');
		expect(writes()).toHaveLength(2);
	});

	test('a profile field of another type is not updated', async () => {
		const result = await field('city', 'update', { fieldType: 'number' });
		expect(failureOf(result).message).toBe(
			"The profile field 'city' is of the type 'Text', not 'Number'",
		);
		expect(writes()).toEqual([]);
	});
});

describe('If It Exists', () => {
	const stage = useStage();
	const create = async (more: INodeParameters, items: IDataObject[] = [{}]) =>
		await stage.run(
			{ resource: 'customerGroup', operation: 'create', ...stage.in('VIP customers'), ...more },
			{ items, onError: 'continueRegularOutput' },
		);
	const groups = () => stage.emulator.store.workspaces[0]?.groups ?? [];
	const named = async (name: string, ifItExists = 'return') =>
		await create({ name, options: { ifItExists } });

	test('exactly the name goes first, and where several may be meant, they are told', async () => {
		for (const [at, name] of ['Vip', 'VIP', 'vip'].entries()) {
			const [first] = groups();
			if (first) groups().push({ ...first, groupId: `cg_${at}`, name });
		}
		expect(jsonOf(await named('VIP'))[0]).toMatchObject({ customer_group_id: 'cg_1' });
		const [item] = jsonOf(await named('vIP'));
		expect(item?.error).toBe("3 customer groups are called 'vIP'");
		expect(item?.message).toContain("'Vip' has the ID 'cg_0', 'VIP' has the ID 'cg_1'");
	});

	test.each([
		['400', { status: 400, body: '{"message": "no"}' }],
		['409', { status: 409, body: '{"error": "duplicate"}' }],
		['a no in a 200', { status: 200, body: '{"code": 1, "message": "exists already"}' }],
		['success: false', { status: 200, body: '{"success": false}' }],
	])('one that somebody made meanwhile is taken: %s', async (_form, answer) => {
		stage.emulator.fault({
			path: '/v1/cg',
			method: 'PUT',
			times: 1,
			afterHandling: true,
			...answer,
		});
		const [record] = jsonOf(await named('Meanwhile'));
		expect(record).toMatchObject({ name: 'Meanwhile', created: false });
		expect(groups()).toHaveLength(6);
	});

	test.each([
		['refused', { status: 400, body: '{"message": "The plan has no room for more groups"}' }],
		['cut', { cut: 'before' as const }],
		['not done, or done', { status: 500, body: '{"message": "Oops"}' }],
	])('what failed is not tried again for the same name: %s', async (_what, fault) => {
		stage.emulator.fault({ path: '/v1/cg', method: 'PUT', times: 1, ...fault });
		const items = [{}, {}];
		const result = await create({ name: 'New', options: { ifItExists: 'update' } }, items);
		expect(jsonOf(result).map(({ error }) => typeof error)).toEqual(['string', 'string']);
		expect(stage.calls().filter((call) => call.startsWith('PUT'))).toHaveLength(1);
	});

	test('one that the API does not list yet is not created a second time', async () => {
		const list = JSON.stringify({ code: 200, message: 'OK', customer_groups: [] });
		stage.emulator.fault({ path: '/v1/cg', method: 'POST', times: 9, status: 200, body: list });
		const options = { ifItExists: '={{ $json.how }}' };
		const items = ['return', 'return', 'update'].map((how) => ({ how }));
		const [first, second, third] = jsonOf(await create({ name: 'New', options }, items));
		expect(first).toMatchObject({ name: 'New', created: true });
		expect(second).toEqual({ ...first, created: false });
		expect(third?.error).toContain("'New' is not listed by Nudgescribe yet");
		expect(groups()).toHaveLength(6);
	});

	test('a list that is refused is an error, and nothing is created', async () => {
		stage.emulator.fault({ path: '/v1/cg', method: 'POST', times: 1, status: 400 });
		expect(jsonOf(await named('New'))[0]).toHaveProperty('error');
		expect(groups()).toHaveLength(5);
	});

	test('by itself, what is sent and said is as ever', async () => {
		const result = await stage.run({
			...{ resource: 'customerGroup', operation: 'create', name: 'VIP customers' },
			...stage.in('VIP customers'),
		});
		expect(wordsOf(result)).toContain('exists already');
		expect(stage.calls()).toEqual(['PUT /v1/cg']);
	});
});
