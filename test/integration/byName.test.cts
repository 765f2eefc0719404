import type { INodeParameters } from 'n8n-workflow';
import { mapFields, searchList } from '../engine/lists.cts';
import { byName } from './byId.cts';
import { newPeople } from './mapping.cts';
import { failureOf, jsonOf } from './results.cts';
import { byId, dialects, mappedAutomatically, useStage } from './stage.cts';

const northwind = byName('northwind RETAIL');
const vip = { workspace: northwind, customerGroup: byName('VIP customers') };

describe.each(dialects)('By Name, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const get = async (resource: string, parameters: INodeParameters) =>
		jsonOf(await stage.run({ resource, operation: 'get', ...parameters }));
	const search = async (method: string, parameters: INodeParameters) => {
		const { credentials } = stage;
		const form = { resource: 'profileField', operation: 'get', ...parameters };
		return (await searchList(method, { credentials, parameters: form })).results;
	};

	test('finds a customer group in a workspace', async () => {
		const { groupId, name } = stage.emulator.store.group('VIP customers');
		const [group] = await get('customerGroup', vip);
		expect(Object.values(group ?? {})).toEqual(expect.arrayContaining([groupId, name]));
	});

	test('finds a profile field in a workspace', async () => {
		const [field] = await get('profileField', {
			workspace: northwind,
			profileField: byName('City'),
		});
		expect(Object.values(field ?? {})).toContain('city');
	});

	test('finds a campaign, alone and with its workspace, for each operation on one', async () => {
		const { campaignId } = stage.emulator.store.campaign('Spring launch');
		for (const name of ['Spring launch', 'Northwind Retail: spring launch']) {
			expect(await get('campaign', { campaign: byName(name) })).toMatchObject([{ campaignId }]);
		}
		const runs = await get('campaignRun', { campaign: byName('Spring launch') });
		expect(runs).toHaveLength(1);
		const campaign = byName('Spring launch');
		await stage.run({ resource: 'message', operation: 'countFiles', campaign });
		expect(stage.sent('/v1/messages/pages', 'campaign_id')).toEqual([campaignId]);
	});

	test('finds the customer group to run a campaign for in the workspace of the campaign', async () => {
		const { groupId } = stage.emulator.store.group('VIP customers');
		const result = await stage.run({
			...{ resource: 'campaignRun', operation: 'start' },
			...{ campaign: byName('Spring launch'), customerGroup: byName('vip customers') },
		});
		expect(result.error).toBeUndefined();
		expect(stage.sent('/v1/campaign/rerun/initiate', 'customer_group_id')).toEqual([groupId]);
	});

	test('finds the workspace that campaigns are filtered by', async () => {
		const filters = { workspace: byName('Contoso Travel') };
		const parameters = { resource: 'campaign', operation: 'getAll', returnAll: true, filters };
		const names = jsonOf(await stage.run(parameters)).map((one) => one.workspaceName);
		expect(new Set(names)).toEqual(new Set(['Contoso Travel']));
	});

	test('stores and deletes customers', async () => {
		const [person] = newPeople(1);
		const upsert = { resource: 'customer', operation: 'upsert', ...mappedAutomatically };
		await stage.run({ ...upsert, ...vip }, { items: [person ?? {}] });
		const { customer_id: id = '', profile_data: data } = stage.stored('VIP customers').at(-1) ?? {};
		expect(data).toEqual(person);
		await stage.run({ resource: 'customer', operation: 'delete', customerIds: id, ...vip });
		expect(stage.stored('VIP customers').some(({ customer_id: one }) => one === id)).toBe(false);
	});

	test('lets dropdowns and the field mapper find what they depend on', async () => {
		const { credentials } = stage;
		const { groupId } = stage.emulator.store.group('VIP customers');
		const group = { name: 'VIP customers', value: groupId };
		expect(await search('searchCustomerGroups', { workspace: northwind })).toContainEqual(group);
		const campaign = byName('Spring launch');
		const start = { resource: 'campaignRun', operation: 'start', campaign };
		expect(await search('searchCustomerGroupsOfCampaign', start)).toContainEqual(group);
		const fields = await search('searchProfileFields', { workspace: northwind });
		expect(fields.map(({ name }) => name)).toContain('city (string)');
		const parameters = { resource: 'customer', operation: 'upsert', workspace: northwind };
		const mapped = await mapFields('mapProfileFields', { credentials, parameters });
		expect(mapped.fields.map(({ id }) => id)).toContain('city');
	});

	test('finds what a dropdown shows, when somebody copies that', async () => {
		for (const method of ['searchCampaigns', 'searchProfileFields', 'searchWorkspaces']) {
			const [first] = await search(method, { workspace: northwind });
			const resource = method.slice('search'.length, -1);
			const locator = resource.charAt(0).toLowerCase() + resource.slice(1);
			const things: Record<string, [string, INodeParameters]> = {
				campaign: ['campaign', {}],
				profileField: ['profileField', { workspace: northwind }],
				workspace: ['customerGroup', { customerGroup: byName('Frequent flyers') }],
			};
			const [of = '', more = {}] = things[locator] ?? [];
			const found = await get(of, { ...more, [locator]: byName(String(first?.name)) });
			expect(found).toHaveLength(1);
			if (of === locator) expect(Object.values(found[0] ?? {})).toContain(first?.value);
		}
	});

	test('tells of a name that nothing has, with the nearest one', async () => {
		const result = await stage.run({
			...{ resource: 'customer', operation: 'countPages', workspace: northwind },
			customerGroup: byName('VIP customer'),
		});
		expect(failureOf(result)).toMatchObject({
			message: "No customer group is called 'VIP customer'",
			description:
				"There is 'VIP customers'. Correct the name in 'Customer Group', or choose one 'From List'.",
		});
		expect(stage.calls()).toEqual(['POST /v1/campaign/all', 'POST /v1/cg']);
	});
});

describe('By Name', () => {
	const stage = useStage();
	const count = async (parameters: INodeParameters) =>
		await stage.run({ resource: 'customer', operation: 'countPages', ...vip, ...parameters });

	test('tells of several of one name, with their IDs, and sends nothing', async () => {
		const { campaignId } = stage.emulator.store.campaign('Spring launch');
		const other = stage.emulator.store.campaign('Early bird');
		other.name = 'Spring launch';
		const campaign = byName('Spring launch');
		const result = await stage.run({ resource: 'message', operation: 'publish', campaign });
		expect(failureOf(result)).toMatchObject({
			message: "2 campaigns are called 'Spring launch'",
			description: `'Spring launch' in 'Northwind Retail' has the ID '${campaignId}', 'Spring launch' in 'Contoso Travel' has the ID '${other.campaignId}'. Choose one in 'Campaign' with 'By ID', or enter its workspace before its name, such as 'Northwind Retail: Spring launch'.`,
		});
		expect(stage.calls()).toEqual(['POST /v1/campaign/all']);
		const both = byName('contoso travel: Spring launch');
		const [found] = jsonOf(
			await stage.run({ resource: 'campaign', operation: 'get', campaign: both }),
		);
		expect(found?.campaignId).toBe(other.campaignId);
	});

	test('takes a blank for no choice', async () => {
		const result = await count({ customerGroup: byName('  ') });
		expect(failureOf(result).message).toBe('No customer group is chosen');
		expect(stage.calls()).toEqual([]);
	});

	test('takes a number that an expression gives for a name', async () => {
		const group = stage.emulator.store.group('VIP customers');
		Object.assign(group, { name: '2026' });
		const [stored] = stage.emulator.store.workspaces[0]?.groups.slice(2) ?? [];
		Object.assign(stored ?? {}, { name: '2026' });
		await count({ customerGroup: byName('={{ 2000 + 26 }}') });
		expect(stage.sent('/v1/customer/pages', 'customer_group_id')).toEqual([group.groupId]);
	});

	test('says of an ID in place of a name that it is one', async () => {
		const { groupId } = stage.emulator.store.group('VIP customers');
		const result = await count({ customerGroup: byName(groupId) });
		expect(failureOf(result)).toMatchObject({
			message: `No customer group is called '${groupId}'`,
			description:
				"That is the ID of 'VIP customers': choose 'By ID' in 'Customer Group', or enter this name.",
		});
	});

	test('says of a campaign that is not there that it is not, where a group is looked for in it', async () => {
		const campaign = byId('cam_gone');
		const start = { resource: 'campaignRun', operation: 'start', campaign };
		const result = await stage.run({ ...start, customerGroup: byName('VIP customers') });
		expect(failureOf(result).message).toBe('Nudgescribe does not know this campaign');
	});

	test('calls the files of a campaign by its name and its ID', async () => {
		const { campaignId } = stage.emulator.store.campaign('Gift guide');
		const parameters = { resource: 'message', operation: 'download' };
		const campaign = byName('={{ $json.name }}');
		const result = await stage.run(
			{ ...parameters, campaign },
			{ items: [{ name: 'Gift guide' }] },
		);
		expect(jsonOf(result)[0]?.fileName).toBe(`Gift-guide-${campaignId}-1-of-1.csv`);
	});
});
