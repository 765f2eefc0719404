import { batchesOf, halvesOf, type Part } from '../../nodes/Nudgescribe/items/batches.ts';
import { fc } from './arbitraries.cts';

interface Target {
	group: string;
	batchSize: number;
}
type Parts = Array<Part<Target, number>>;

const target = fc.record({
	group: fc.constantFrom('a', 'b', 'c'),
	batchSize: fc.integer({ min: 1, max: 5 }),
});
const parts: fc.Arbitrary<Parts> = fc
	.array(target, { maxLength: 40 })
	.map((targets) =>
		targets.map((one, index) => ({ target: one, value: index, itemIndexes: [index] })),
	);

const keyOf = ({ group, batchSize }: Target) => `${group} ${batchSize}`;

describe('Batches', () => {
	test('hold every value once', () => {
		fc.assert(
			fc.property(parts, (given) => {
				const sent = batchesOf(given).flatMap((batch) => batch.parts);
				expect(sent.map(({ value }) => value).sort((a, b) => a - b)).toEqual(
					given.map(({ value }) => value),
				);
			}),
		);
	});

	test('hold only values for their own target, in order', () => {
		fc.assert(
			fc.property(parts, (given) => {
				const batches = batchesOf(given);
				for (const batch of batches) {
					expect(new Set(batch.parts.map((part) => keyOf(part.target)))).toEqual(
						new Set([keyOf(batch.target)]),
					);
				}
				for (const key of new Set(given.map((part) => keyOf(part.target)))) {
					const values = batches
						.filter((batch) => keyOf(batch.target) === key)
						.flatMap((batch) => batch.parts);
					expect(values).toEqual(given.filter((part) => keyOf(part.target) === key));
				}
			}),
		);
	});

	test('are as few as their size allows', () => {
		fc.assert(
			fc.property(parts, (given) => {
				const batches = batchesOf(given);
				const needed = [...new Set(given.map((part) => keyOf(part.target)))].map((key) => {
					const own = given.filter((part) => keyOf(part.target) === key);
					return Math.ceil(own.length / (own[0]?.target.batchSize ?? 1));
				});
				expect(batches).toHaveLength(needed.reduce((sum, count) => sum + count, 0));
				for (const { target, parts } of batches) {
					expect(parts.length).toBeLessThanOrEqual(target.batchSize);
				}
			}),
		);
	});

	test('split in two keep every value, in order, and both have some', () => {
		fc.assert(
			fc.property(
				parts.filter(({ length }) => length > 1),
				(given) => {
					const [one, other, ...more] = halvesOf({
						target: { group: 'a', batchSize: 99 },
						parts: given,
					});
					expect([...(one?.parts ?? []), ...(other?.parts ?? [])]).toEqual(given);
					expect(one?.parts).not.toHaveLength(0);
					expect(other?.parts).not.toHaveLength(0);
					expect(more).toEqual([]);
				},
			),
		);
	});
});
