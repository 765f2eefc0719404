import { recordLogs } from '../engine/logs.cts';
import { DurableCursor } from '../engine/poll-memory.cts';
import { PollingWorkflow } from '../engine/poll.cts';
import type { PollResult } from '../engine/polling-node.cts';
import { runOf } from './campaigns.cts';
import { useStage, type Stage } from './stage.cts';
import { namesIn, triggerNode, triggerOn } from './trigger.cts';
import { addCampaigns, publish } from './trigger.changes.cts';
import { useClock } from './trigger.clock.cts';

const event = 'messagesExported';
const withFiles = { options: { downloadFiles: true } };
const second = 1 / 86_400;
const fetching = '/v1/messages/fetch';

jest.setTimeout(120_000);

const numbersIn = ({ items }: PollResult) => items.map(({ json }) => json.fileNumber);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Lets time pass whenever the API looks at the files of a campaign. */
function takesTime(stage: Stage, name: string, files: number[], pass: () => void): void {
	Object.defineProperty(runOf(stage, name), 'files', {
		get: () => {
			pass();
			return files;
		},
	});
}

/** The results of so many polls as tell of something; n8n is restarted before each second one. */
async function untilNothing(trigger: ReturnType<typeof triggerOn>): Promise<PollResult[]> {
	const results: PollResult[] = [];
	for (;;) {
		const result = results.length % 2 ? await trigger.restart() : await trigger.poll();
		expect(result.error).toBeUndefined();
		if (result.items.length === 0) return results;
		results.push(result);
	}
}

describe('A poll that finds more than it has time for', () => {
	const stage = useStage();
	const clock = useClock();

	test('leaves files to the next polls, which tell of each once and in order', async () => {
		const trigger = triggerOn(stage, event, withFiles);
		await trigger.activate();
		publish(stage, 'Back to school');
		takesTime(stage, 'Back to school', upTo(500), () => {
			clock.forward(second / 20);
		});
		const results = await untilNothing(trigger);
		expect(results.length).toBeGreaterThan(2);
		expect(results.flatMap(numbersIn)).toEqual(upTo(500));
	});

	test('leaves campaigns to the next poll, which begins with them', async () => {
		const names = upTo(60).map((number) => `Campaign ${number}`);
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		const publishedAt = new Date().toISOString();
		const published = { status: 'Published', publishedAt, group: 1 };
		addCampaigns(stage, ...names.map((name) => ({ ...published, name })));
		for (const name of names) {
			takesTime(stage, name, [1], () => {
				clock.forward(second / 2);
			});
		}
		const results = await untilNothing(trigger);
		expect(results.length).toBeGreaterThan(1);
		expect(results.flatMap((result) => namesIn(stage, result))).toEqual(names);
	});

	test('makes items of 1,000 files at most', async () => {
		const trigger = triggerOn(stage, event);
		await trigger.activate();
		publish(stage, 'Back to school', upTo(2300));
		const results = await untilNothing(trigger);
		expect(results.map(({ items }) => items.length)).toEqual([1000, 1000, 300]);
		expect(results.flatMap(numbersIn)).toEqual(upTo(2300));
	});
});

describe('A poll that n8n gives up after some time', () => {
	const stage = useStage();

	test('ends before that, in words, and the next one tells of what it missed', async () => {
		const budgetMs = 1200;
		const memory = new DurableCursor();
		const trigger = new PollingWorkflow(triggerNode(stage, 'campaignPublished'), memory, budgetMs);
		await trigger.activate();
		await trigger.poll();
		publish(stage, 'Back to school');
		stage.emulator.fault({ path: '/v1/campaign/all', times: 1, delay: 3000 });
		const begun = performance.now();
		const { error, executions } = await trigger.poll();
		expect(performance.now() - begun).toBeLessThan(budgetMs + 500);
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toMatch(/Nudgescribe/);
		expect(executions).toEqual([]);
		expect(namesIn(stage, await trigger.poll())).toEqual(['Back to school']);
	});
});

describe('A file that is refused', () => {
	const stage = useStage();
	const fail = (times: number, skip = 0) => {
		const body = JSON.stringify({ code: 500, message: 'Out of order' });
		const headers = { 'content-type': 'application/json' };
		stage.emulator.fault({ path: fetching, times, skip, status: 500, headers, body });
	};

	test('is told of at the next poll, the others at once', async () => {
		const lines: string[] = [];
		const trigger = triggerOn(stage, event, withFiles);
		await trigger.activate();
		publish(stage, 'Back to school', upTo(6));
		fail(1, 3);
		const first = await recordLogs(lines, async () => await trigger.poll());
		const second = await trigger.restart();
		expect(first.items).toHaveLength(5);
		expect(second.items).toHaveLength(1);
		expect([...numbersIn(first), ...numbersIn(second)].sort()).toEqual(upTo(6));
		expect(numbersIn(first)).toEqual(numbersIn(first).toSorted());
		expect(lines.filter((line) => line.startsWith('warn'))).toEqual([
			'warn: A file of a campaign could not be downloaded (Back to school). The next poll tries again. Nudgescribe could not handle the request: Out of order {}',
		]);
		expect((await trigger.poll()).executions).toEqual([]);
	});

	test('and every other one, the poll fails, and the next one tells of all', async () => {
		const trigger = triggerOn(stage, event, withFiles);
		await trigger.activate();
		publish(stage, 'Back to school', upTo(3));
		fail(6);
		const before = trigger.remembered;
		const { error, executions } = await trigger.poll();
		expect(executions).toEqual([]);
		expect(error?.message).toBe('Nudgescribe could not handle the request: Out of order');
		expect(trigger.remembered).toBe(before);
		const results = [await trigger.poll(), await trigger.poll(), await trigger.poll()];
		expect(results.flatMap(numbersIn).sort()).toEqual(upTo(3));
		expect((await trigger.poll()).executions).toEqual([]);
	});
});
