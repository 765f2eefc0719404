import type { INodeParameters } from 'n8n-workflow';
import { byId, useStage, type Stage } from './stage.cts';
import { namesIn, triggerOn } from './trigger.cts';
import { eventCases } from './trigger.events.cts';

function chosen(value: string): INodeParameters {
	return { __rl: true, mode: 'list', value, cachedResultName: 'As it was called then' };
}

function idOf({ emulator }: Stage, name: string): string {
	return emulator.store.campaign(name).campaignId;
}

function workspaceId({ emulator }: Stage, place: number): string {
	return emulator.store.workspaces[place]?.workspaceId ?? '';
}

describe.each(eventCases)('The event $event', (eventCase) => {
	const { event, campaigns, elsewhere, happen } = eventCase;
	const [one, two] = campaigns;
	const stage = useStage();
	const happenToAll = () => {
		for (const campaign of [...campaigns, elsewhere]) happen(stage, campaign);
	};

	test.each([
		['the list', chosen],
		['its ID', byId],
	])('with a workspace chosen by %s is told of for its campaigns alone', async (_, choose) => {
		const filters = { workspace: choose(workspaceId(stage, 1)) };
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		happenToAll();
		expect(namesIn(stage, await trigger.poll())).toEqual([elsewhere]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test.each([
		['the list', chosen],
		['its ID', byId],
	])('with a campaign chosen by %s is told of for that campaign alone', async (_, choose) => {
		const filters = { campaign: choose(idOf(stage, two)) };
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		happenToAll();
		expect(namesIn(stage, await trigger.poll())).toEqual([two]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('is told of for nothing when the chosen campaign is in another workspace', async () => {
		const filters = { workspace: byId(workspaceId(stage, 1)), campaign: byId(idOf(stage, one)) };
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		happenToAll();
		expect(await trigger.poll()).toEqual({ executions: [], items: [] });
	});

	test('keeps what is known when the filters are changed: tells of what happened since the last poll', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		happen(stage, one);
		const filters = { workspace: byId(workspaceId(stage, 0)) };
		expect(namesIn(stage, await trigger.change({ event, filters }))).toEqual([one]);
		expect((await trigger.poll()).executions).toEqual([]);
		expect((await trigger.change({ event })).executions).toEqual([]);
		happen(stage, two);
		expect(namesIn(stage, await trigger.poll())).toEqual([two]);
	});

	test('is not told of for what other filters left out, when they let it through later', async () => {
		const filters = { workspace: byId(workspaceId(stage, 1)) };
		const trigger = triggerOn(stage, event, { filters });
		await trigger.activate();
		happen(stage, one);
		expect((await trigger.poll()).executions).toEqual([]);
		expect((await trigger.change({ event })).executions).toEqual([]);
		expect((await trigger.poll()).executions).toEqual([]);
		happen(stage, two);
		expect(namesIn(stage, await trigger.poll())).toEqual([two]);
	});

	test('is told of once when only the options are changed', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		happen(stage, one);
		const options = { emitExisting: true };
		expect(namesIn(stage, await trigger.change({ event, options }))).toEqual([one]);
		expect((await trigger.poll()).executions).toEqual([]);
	});
});

describe('The trigger', () => {
	const stage = useStage();

	test.each(eventCases)('starts afresh when the event is changed to $event', async (eventCase) => {
		const { event, campaigns, happen } = eventCase;
		const [other] = eventCases.filter((one) => one.event !== event);
		const trigger = triggerOn(stage, other?.event ?? '');
		await trigger.activate();
		happen(stage, campaigns[0]);
		expect(await trigger.change({ event })).toEqual({ executions: [], items: [] });
		happen(stage, campaigns[1]);
		expect(namesIn(stage, await trigger.poll())).toEqual([campaigns[1]]);
	});
});
