import type { IDataObject } from 'n8n-workflow';
import { forget } from '../../nodes/Nudgescribe/trigger/forget.ts';
import {
	nothingKnown,
	packed,
	unpacked,
	type Known,
} from '../../nodes/Nudgescribe/trigger/known.ts';
import { recall, toRemember } from '../../nodes/Nudgescribe/trigger/memory.ts';
import { nothingRemembered, type Remembered } from '../../nodes/Nudgescribe/trigger/remembered.ts';
import { fc } from './arbitraries.cts';

const day = 86_400_000;

const anyKnown: fc.Arbitrary<Known> = fc.record({
	status: fc.string({ maxLength: 20 }),
	at: fc.option(fc.oneof(fc.nat(), fc.string({ minLength: 1 })), { nil: undefined }),
	count: fc.option(fc.nat(), { nil: undefined }),
	lacking: fc.array(fc.nat(), { maxLength: 5 }),
	isDue: fc.boolean(),
	until: fc.nat(),
	goneSince: fc.option(fc.nat(), { nil: undefined }),
});

function remembered(campaigns: Iterable<[string, Known]>): Remembered {
	return { ...nothingRemembered(), event: 'campaignPublished', campaigns: new Map(campaigns) };
}

/** Stores a memory, as n8n does: as JSON. */
async function store(stored: IDataObject, account: string, memory: Remembered) {
	(await toRemember(stored, account, memory, 1))();
	return JSON.parse(JSON.stringify(stored)) as IDataObject;
}

const campaign = (more: Partial<Known> = {}): Known => ({
	...nothingKnown(),
	status: 'Ready to publish',
	at: 1_764_230_400,
	count: 3,
	...more,
});

function many(count: number, more: Partial<Known> = {}): [string, Known][] {
	return Array.from({ length: count }, (_, at) => [`cam_62aebb03${at}`, campaign(more)]);
}

describe('What is known of campaigns', () => {
	test('comes back as it was stored, whatever it is', async () => {
		const entries = fc.array(fc.tuple(fc.string(), anyKnown), { maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(entries, async (all) => {
				const memory = remembered(all);
				const stored = await store({}, 'one', memory);
				expect(await recall(stored, 'one', 'campaignPublished')).toEqual(memory);
				for (const [, known] of all) expect(unpacked(packed(known))).toEqual(known);
			}),
			{ numRuns: 100 },
		);
	});

	test('takes a megabyte for 10,000 of them', async () => {
		const until = Date.now();
		const stored = await store({}, 'one', remembered(many(10_000, { until, isDue: true })));
		expect(JSON.stringify(stored).length).toBeLessThan(1_250_000);
		const steady = await store({}, 'one', remembered(many(10_000)));
		expect(JSON.stringify(steady).length).toBeLessThan(850_000);
	});

	test('is kept of the five accounts that were looked at last', async () => {
		let stored: IDataObject = {};
		for (const account of ['one', 'two', 'three', 'one', 'four', 'five', 'six']) {
			stored = await store(stored, account, remembered(many(1)));
		}
		const known = async (account: string) =>
			(await recall(stored, account, 'campaignPublished')).campaigns.size;
		const accounts = ['one', 'two', 'three', 'four', 'five', 'six'];
		expect(await Promise.all(accounts.map(known))).toEqual([1, 0, 1, 1, 1, 1]);
	});

	test('counts for another event, but not what was counted', async () => {
		const stored = await store({}, 'one', remembered(many(1, { isDue: true, lacking: [1] })));
		const { event, campaigns } = await recall(stored, 'one', 'messagesExported');
		expect([event, ...campaigns.values()]).toEqual([
			'',
			{ ...nothingKnown(), status: 'Ready to publish', at: 1_764_230_400 },
		]);
	});
});

describe('Campaigns that an answer lacks', () => {
	test('are forgotten when they are missing for more than thirty days', async () => {
		const all = new Map(many(2));
		const [[first] = ['']] = many(1);
		const present = new Map([[first, true]]);
		for (const days of [0, 10, 30]) {
			await forget(all, present, days * day);
			expect(all.size).toBe(2);
		}
		await forget(all, present, 31 * day);
		expect([...all.keys()]).toEqual([first]);
	});

	test('make room, those missing longest first, where there are more than 10,000; the others stay', async () => {
		const all = new Map(many(10_003));
		const ids = [...all.keys()];
		const present = new Map(ids.slice(5).map((id) => [id, true]));
		all.set(ids[4] ?? '', campaign({ goneSince: 1 }));
		all.set(ids[2] ?? '', campaign({ goneSince: 2 }));
		await forget(all, present, 5 * day);
		expect(all.size).toBe(10_000);
		expect(ids.filter((id) => !all.has(id))).toEqual([ids[0], ids[2], ids[4]]);

		const there = new Map(many(10_500));
		await forget(there, there, 5 * day);
		expect(there.size).toBe(10_500);
	});
});
