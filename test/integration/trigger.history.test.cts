import type { IDataObject } from 'n8n-workflow';
import { startEmulator, type Emulator } from '../../tools/emulator/server.cts';
import { currentRun, type StoredCampaign } from '../../tools/emulator/store/records.cts';
import { LateCursor, WorkflowRow } from '../engine/poll-memory.cts';
import { fc } from '../unit/arbitraries.cts';
import { fieldOf, useStage } from './stage.cts';
import { publish } from './trigger.changes.cts';
import { useClock } from './trigger.clock.cts';
import { History } from './trigger.history.cts';
import { steps, take } from './trigger.steps.cts';

jest.setTimeout(240_000);

/** What an event must have told by the end of a history, when all there is was looked at. */
interface Model {
	event: string;
	/** Reads what matters before the workflow is activated. */
	before: (campaign: StoredCampaign) => unknown;
	/** Lets something happen to each campaign that brings out what was hidden. */
	bringOut?: (history: History) => void;
	/** @param told the items of one campaign, in order; `before` is undefined for one that was added */
	check: (campaign: StoredCampaign, told: IDataObject[], before: unknown) => void;
}

function publishAll({ world, campaigns }: History): void {
	for (const { name } of campaigns) publish(world.stage, name, [1, 1, 1]);
}

const isUnique = (keys: unknown[]) => {
	expect(keys).toEqual([...new Set(keys)]);
};

const models: Model[] = [
	{
		event: 'campaignStatusChanged',
		before: ({ status }) => status,
		check: ({ status }, told, before) => {
			// Each change goes on from the one before, and the last one leads to what there is.
			const chain = [before ?? null, ...told.map(({ newStatus }) => newStatus)];
			expect(told.map(({ oldStatus }) => oldStatus)).toEqual(chain.slice(0, -1));
			expect(chain.filter((one, at) => one === chain[at + 1])).toEqual([]);
			// The same status in other letters is no change.
			expect(JSON.stringify(chain.at(-1)).toLowerCase()).toBe(JSON.stringify(status).toLowerCase());
		},
	},
	{
		event: 'campaignPublished',
		before: ({ publishedAt }) => publishedAt,
		check: ({ status, publishedAt }, told, before) => {
			const dates = told.map(({ published_at }) => published_at);
			isUnique(dates);
			expect(dates).toEqual(dates.toSorted());
			expect(dates).not.toContain(before ?? 'none');
			if (status === 'Published' && publishedAt !== before) expect(dates.at(-1)).toBe(publishedAt);
		},
	},
	{
		event: 'campaignRunStarted',
		before: ({ runs }) => runs.length,
		bringOut: publishAll,
		check: ({ runs }, told, before = 1) => {
			const numbers = told.map(({ run }) => fieldOf(run, 'run_number'));
			expect(numbers).toEqual(runs.slice(Number(before)).map(({ number }) => number));
		},
	},
	{
		event: 'messagesExported',
		before: () => undefined,
		bringOut: publishAll,
		check: (campaign, told) => {
			const files = told.map(({ published_at, fileNumber }) =>
				JSON.stringify([published_at, fileNumber]),
			);
			isUnique(files);
			expect(files).toEqual(files.toSorted());
			const { publishedAt } = campaign;
			const current = told.filter(({ published_at }) => published_at === publishedAt);
			expect(current).toHaveLength(currentRun(campaign).files.length);
		},
	},
];

const memories = [
	{ memory: 'the workflow', make: () => new WorkflowRow() },
	{ memory: 'a durable cursor', make: () => new LateCursor() },
];

describe.each(memories)('Whatever happens, with the state kept in $memory', ({ make }) => {
	const stage = useStage();
	const { forward } = useClock();
	let elsewhere: Emulator;

	beforeAll(async () => {
		elsewhere = await startEmulator({});
	});
	afterAll(async () => {
		await elsewhere.stop();
	});

	test.each(models)('$event is told of once for each, in order', async (model) => {
		const { event, before, bringOut, check } = model;
		const property = fc.asyncProperty(steps, async (all) => {
			stage.reset();
			const history = new History({ stage, elsewhere, forward }, event, make());
			const known = new Map(history.campaigns.map((one) => [one.campaignId, before(one)]));
			await history.begin();
			for (const step of all) await take(history, step);
			await history.settle();
			bringOut?.(history);
			await history.settle();
			for (const campaign of history.campaigns) {
				const { campaignId } = campaign;
				const told = history.told.filter((item) => item.campaignId === campaignId);
				check(campaign, told, known.get(campaignId));
			}
		});
		await fc.assert(property, { numRuns: 15 });
	});
});
