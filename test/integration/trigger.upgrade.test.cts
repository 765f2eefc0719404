import type { IDataObject } from 'n8n-workflow';
import { WorkflowRow } from '../engine/poll-memory.cts';
import { byId, useStage, type Stage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { eventCases, type EventCase } from './trigger.events.cts';

/** What the trigger stored before it knew accounts. */
function stored(stage: Stage, { event }: EventCase, scope: IDataObject): IDataObject {
	const campaigns = stage.emulator.store.workspaces.flatMap((workspace) => workspace.campaigns);
	const perCampaign = <T,>(value: (campaign: (typeof campaigns)[number]) => T) =>
		Object.fromEntries(campaigns.map((campaign) => [campaign.campaignId, value(campaign)]));
	const counted = (count: (campaign: (typeof campaigns)[number]) => number) => ({
		campaigns: perCampaign((campaign) => ({
			status: campaign.status,
			publishedAt: campaign.publishedAt ?? '',
			count: count(campaign),
			until: 0,
		})),
	});
	const states: Record<string, IDataObject> = {
		// Campaigns with a date before that day were not kept.
		campaignPublished: { since: '2026-11-01', published: {} },
		campaignStatusChanged: { statuses: perCampaign(({ status }) => status) },
		campaignRunStarted: counted(({ runs }) => runs.length),
		messagesExported: counted(({ runs }) => runs.at(-1)?.files.length ?? 0),
	};
	return { watched: JSON.stringify([event, scope, []]), state: states[event] ?? {} };
}

/** A row that an earlier version left. */
function rowWith(data: IDataObject): WorkflowRow {
	return new WorkflowRow(JSON.stringify({ 'node:Trigger': data }));
}

const everything = { workspaceId: '', campaignId: '' };

describe.each(eventCases)('After an upgrade, the event $event', (eventCase) => {
	const { event, campaigns, elsewhere, happen } = eventCase;
	const [one, two] = campaigns;
	const stage = useStage();

	test('is told of for what happened meanwhile, and for nothing else', async () => {
		const trigger = triggerOn(stage, event, {}, rowWith(stored(stage, eventCase, everything)));
		happen(stage, one);
		expect(namesIn(stage, await trigger.activate())).toEqual([one]);
		expect((await trigger.restart()).executions).toEqual([]);
		happen(stage, two);
		expect(namesIn(stage, await trigger.poll())).toEqual([two]);
	});

	test('is told of for the campaigns that the filters let through', async () => {
		const workspaceId = stage.emulator.store.workspaces[1]?.workspaceId ?? '';
		const row = rowWith(stored(stage, eventCase, { workspaceId, campaignId: '' }));
		const filters = { workspace: byId(workspaceId) };
		const trigger = triggerOn(stage, event, { filters }, row);
		happen(stage, one);
		happen(stage, elsewhere);
		expect(namesIn(stage, await trigger.activate())).toEqual([elsewhere]);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});

describe('What the trigger does not understand', () => {
	const stage = useStage();

	test.each([
		['nothing', {}],
		['something else', { lastTimeChecked: '2026-11-01' }],
		['half of it', { watched: '["campaignPublished"]' }],
		['what is no JSON', { watched: '[', state: {} }],
		['accounts that are none', { version: 2, accounts: [null, 1, { account: 'none' }] }],
	])('is as good as nothing: %s', async (_, data) => {
		const trigger = triggerOn(stage, 'campaignStatusChanged', {}, rowWith(data));
		expect(await trigger.activate()).toEqual({ executions: [], items: [] });
		expect((await trigger.poll()).executions).toEqual([]);
	});
});
