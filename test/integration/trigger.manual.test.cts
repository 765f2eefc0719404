import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { readBinary } from '../engine/binary.cts';
import { testPoll } from '../engine/test-poll.cts';
import { exportedTexts } from './campaigns.cts';
import { byId, dialects, useStage, type Stage } from './stage.cts';
import { namesIn, triggerNode } from './trigger.cts';
import { setStatus } from './trigger.changes.cts';
import { eventCases } from './trigger.events.cts';

const events = eventCases.map(({ event }) => event);

async function sampleOf(
	stage: Stage,
	event: string,
	more: INodeParameters = {},
	stored: IDataObject = {},
) {
	return await testPoll(triggerNode(stage, event, more), stored);
}

describe.each(dialects)('In the dialect %s, a test run in the editor', (dialect) => {
	const stage = useStage({ dialect });

	test.each(events)('for %s shows one item, of the campaign published last', async (event) => {
		const { items, error } = await sampleOf(stage, event);
		expect(error).toBeUndefined();
		expect(namesIn(stage, { items })).toEqual(['Flash weekend']);
	});
});

describe('A test run in the editor', () => {
	const stage = useStage();

	test.each(events)('for %s leaves what the active workflow remembers as it is', async (event) => {
		const stored = { 'node:Trigger': { watched: 'something', state: { campaigns: {} } } };
		const { items, staticData } = await sampleOf(stage, event, {}, stored);
		expect(items).toHaveLength(1);
		expect(staticData).toEqual(stored);
	});

	test.each(events)('for %s shows a campaign that the filters let through', async (event) => {
		const workspace = byId(stage.emulator.store.workspaces[1]?.workspaceId ?? '');
		const found = await sampleOf(stage, event, { filters: { workspace } });
		expect(namesIn(stage, found)).toEqual(['Early bird']);
		const campaign = byId(stage.emulator.store.campaign('Gift guide').campaignId);
		const chosen = await sampleOf(stage, event, { filters: { campaign } });
		expect(namesIn(stage, chosen)).toEqual(['Gift guide']);
	});

	test.each(events)('for %s says so in a sentence when there is nothing to show', async (event) => {
		for (const workspace of stage.emulator.store.workspaces) workspace.campaigns = [];
		const { items, error } = await sampleOf(stage, event);
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: 'There is nothing to show as a sample',
			description:
				"No campaign fits the event and the filters right now. Change 'Filters', or activate the workflow and wait for the event.",
		});
	});

	test.each(events)('for %s shows the error of the API', async (event) => {
		stage.emulator.fault({ path: '/v1/campaign/all', times: 1, status: 500 });
		const { items, error } = await sampleOf(stage, event);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/^Nudgescribe could not handle the request/);
	});

	test('for Campaign Status Changed shows a campaign in one of the statuses of New Status', async () => {
		setStatus(stage, 'Lounge invitation', 'Draft');
		const filters = { statuses: ['Ready for review'] };
		const { items } = await sampleOf(stage, 'campaignStatusChanged', { filters });
		expect(items).toMatchObject([
			{ json: { name: 'Loyalty welcome', oldStatus: null, newStatus: 'Ready for review' } },
		]);
	});

	test('for Campaign Run Started shows the newest run of the campaign', async () => {
		const campaign = byId(stage.emulator.store.campaign('Spring launch').campaignId);
		const { items } = await sampleOf(stage, 'campaignRunStarted', { filters: { campaign } });
		expect(items).toMatchObject([{ json: { name: 'Spring launch', run: { run_number: 3 } } }]);
	});

	test('for Messages Exported shows a campaign that has files, though another is newer', async () => {
		const newest = stage.emulator.store.campaign('Flash weekend');
		newest.runs[0].files = [];
		const { items } = await sampleOf(stage, 'messagesExported');
		expect(items).toMatchObject([
			{ json: { name: 'Summer sale – “très chaud”', fileNumber: 1, files: 1 } },
		]);
	});

	test('for Messages Exported with Download Files downloads the first file, and no other', async () => {
		const campaign = byId(stage.emulator.store.campaign('Early bird').campaignId);
		const more = { filters: { campaign }, options: { downloadFiles: true } };
		const [item] = (await sampleOf(stage, 'messagesExported', more)).items;
		const texts = exportedTexts(stage, 'Early bird');
		expect(item?.json).toMatchObject({ fileNumber: 1, files: 2 });
		expect(Object.keys(item?.binary ?? {})).toEqual(['data']);
		expect(item && (await readBinary(item, 'data')).toString()).toBe(texts[0]);
		expect(stage.sent('/v1/messages/fetch', 'page')).not.toContain(2);
	});
});
