import fc from 'fast-check';
import { BatchQueue } from '../../nodes/Nudgescribe/items/batchQueue.ts';
import { valuesOf } from '../../nodes/Nudgescribe/items/batches.ts';
import type { Batch, Destination } from '../../nodes/Nudgescribe/items/batches.ts';

type Numbered = Batch<Destination, number>;

/** One value in a batch, numbered in the order in which they are to be sent. */
function batch(value: number, place: string, identity: string | undefined): Numbered {
	const target = { target: place, batchSize: 1 };
	return { target, pieces: [{ target, value, itemIndexes: [value], identity }] };
}

const things = fc.array(
	fc.record({
		place: fc.constantFrom('one group', 'another group'),
		identity: fc.constantFrom('ann', 'bob', 'cleo', 'dan', undefined),
	}),
	{ maxLength: 60 },
);

/** Sends batches, each of which takes some turns, and notes when each began and ended. */
async function sendAll(batches: Numbered[], atOnce: number, turnsOf: (value: number) => number) {
	const log: Array<{ value: number; isEnd: boolean }> = [];
	let most = 0;
	let underWay = 0;
	const queue = new BatchQueue(batches);
	const send = async (one: Numbered) => {
		const [value = -1] = valuesOf(one);
		log.push({ value, isEnd: false });
		most = Math.max(most, ++underWay);
		for (let turn = turnsOf(value); turn > 0; turn--) await new Promise(setImmediate);
		underWay--;
		log.push({ value, isEnd: true });
	};
	await queue.sendAll(send, () => atOnce);
	return { log, most };
}

describe('Batches that are sent several at once', () => {
	test('keep the order of what may be about the same thing, and each is sent once', async () => {
		await fc.assert(
			fc.asyncProperty(
				things,
				fc.integer({ min: 1, max: 6 }),
				fc.nat(),
				async (all, most, seed) => {
					const batches = all.map(({ place, identity }, value) => batch(value, place, identity));
					const turnsOf = (value: number) => ((value + 1) * (seed + 7)) % 5;
					const { log, most: seen } = await sendAll(batches, most, turnsOf);
					const begun = log.filter(({ isEnd }) => !isEnd).map(({ value }) => value);
					expect([...begun].sort((one, other) => one - other)).toEqual(all.map((_, at) => at));
					expect(seen).toBeLessThanOrEqual(most);
					const placeOf = (value: number, isEnd: boolean) =>
						log.findIndex((entry) => entry.value === value && entry.isEnd === isEnd);
					for (const [late, one] of all.entries()) {
						for (const [early, other] of all.slice(0, late).entries()) {
							const isUnknown = one.identity === undefined || other.identity === undefined;
							const maySame =
								one.place === other.place && (isUnknown || one.identity === other.identity);
							if (maySame) expect(placeOf(early, true)).toBeLessThan(placeOf(late, false));
						}
					}
				},
			),
			{ seed: 21, numRuns: 150 },
		);
	});

	test('are under way together when they are about different things', async () => {
		const batches = Array.from({ length: 40 }, (_, at) => batch(at, 'group', String(at)));
		expect((await sendAll(batches, 5, () => 2)).most).toBe(5);
	});

	test('go one by one when nobody knows what they are about', async () => {
		const batches = Array.from({ length: 9 }, (_, at) => batch(at, 'group', undefined));
		const { log, most } = await sendAll(batches, 5, () => 2);
		expect(most).toBe(1);
		expect(log.map(({ value }) => value)).toEqual(batches.flatMap((_, at) => [at, at]));
	});

	test('do not begin any more once the queue is cleared', async () => {
		const queue = new BatchQueue(Array.from({ length: 9 }, (_, at) => batch(at, 'group', `${at}`)));
		const sent: number[] = [];
		await queue.sendAll(
			async (one) => {
				sent.push(...valuesOf(one));
				await new Promise(setImmediate);
				queue.clear();
			},
			() => 3,
		);
		expect(sent).toEqual([0, 1, 2]);
	});
});
