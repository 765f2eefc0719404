import type { INodeParameters } from 'n8n-workflow';
import { searchList } from '../engine/lists.cts';
import { byId, dialects, useStage } from './stage.cts';

describe.each(dialects)('The list of campaigns, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const search = async (filter?: string) => {
		const parameters = { resource: 'message', operation: 'getAll' };
		const { credentials } = stage;
		return (await searchList('searchCampaigns', { credentials, parameters, filter })).results;
	};

	test('has every campaign with its status, those of a workspace together', async () => {
		const choices = await search();
		const expected = stage.emulator.store.workspaces.flatMap(({ name, campaigns }) =>
			campaigns.map((campaign) => ({
				name: `${name}: ${campaign.name} (${campaign.status})`,
				value: campaign.campaignId,
			})),
		);
		expect(choices).toHaveLength(12);
		expect(choices).toEqual(expect.arrayContaining(expected));
		const workspaces = choices.map(({ name }) => name.split(':')[0]);
		expect([...new Set(workspaces)]).toEqual(['Contoso Travel', 'Northwind Retail']);
		expect(workspaces).toEqual([...workspaces].sort());
	});

	test.each([
		['SPRING', ['Northwind Retail: Spring launch (Published)']],
		['montréal', ['Contoso Travel: Été à Montréal (Ready to publish)']],
		[
			'ready for review',
			[
				'Contoso Travel: Lounge invitation (Ready for Review)',
				'Northwind Retail: Loyalty welcome (Ready for review)',
			],
		],
		['no such', []],
	])("searched for '%s' has %j", async (filter, names) => {
		expect((await search(filter)).map(({ name }) => name)).toEqual(names);
	});

	test('can be searched by ID', async () => {
		const { campaignId } = stage.emulator.store.campaign('Gift guide');
		expect((await search(campaignId)).map(({ value }) => value)).toEqual([campaignId]);
	});
});

describe.each(dialects)('The customer groups for a new run, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const search = async (campaign: string, filter?: string) => {
		const parameters: INodeParameters = {
			resource: 'campaignRun',
			operation: 'start',
			campaign: byId(campaign),
		};
		const { credentials } = stage;
		const method = 'searchCustomerGroupsOfCampaign';
		return (await searchList(method, { credentials, parameters, filter })).results;
	};
	const campaignId = (name: string) => stage.emulator.store.campaign(name).campaignId;

	test.each([
		['Spring launch', 0],
		['Early bird', 1],
	])('are those of the workspace that %s is in', async (campaign, index) => {
		const groups = (stage.emulator.store.workspaces[index]?.groups ?? [])
			.map(({ groupId, name }) => ({ name, value: groupId }))
			.sort((one, other) => one.name.localeCompare(other.name));
		expect(await search(campaignId(campaign))).toEqual(groups);
	});

	test('can be searched', async () => {
		const found = await search(campaignId('Early bird'), 'zürich');
		expect(found.map(({ name }) => name)).toEqual(['Business travellers – Zürich']);
	});

	test('ask for a campaign first', async () => {
		await expect(search('')).rejects.toThrow('Choose a campaign first');
		expect(stage.emulator.requests()).toEqual([]);
	});

	test('of a campaign that is gone tell to choose another one', async () => {
		await expect(search('cam_gone')).rejects.toThrow('Nudgescribe does not know this campaign');
	});
});
