import { batchesOf, halvesOf, type Piece } from '../../nodes/Nudgescribe/items/batches.ts';
import { fc } from './arbitraries.cts';

interface Target {
	target: string;
	batchSize: number;
}
type Pieces = Array<Piece<Target, number>>;

const target = fc.record({
	target: fc.constantFrom('a', 'b', 'c'),
	batchSize: fc.integer({ min: 1, max: 5 }),
});
const pieces: fc.Arbitrary<Pieces> = fc
	.array(target, { maxLength: 40 })
	.map((targets) =>
		targets.map((one, index) => ({ target: one, value: index, itemIndexes: [index] })),
	);

const keyOf = ({ target, batchSize }: Target) => `${target} ${batchSize}`;

/** Some of them are about a thing that is known. */
const known: fc.Arbitrary<Pieces> = pieces.chain((given) =>
	fc
		.array(fc.constantFrom('x', 'y', 'z', undefined), {
			minLength: given.length,
			maxLength: given.length,
		})
		.map((identities) => given.map((piece, at) => ({ ...piece, identity: identities[at] }))),
);

function mayBeSame(one: Piece<Target, number>, other: Piece<Target, number>): boolean {
	if (one.target.target !== other.target.target) return false;
	const areKnown = one.identity !== undefined && other.identity !== undefined;
	return !areKnown || one.identity === other.identity;
}

describe('Batches', () => {
	test('hold every value once', () => {
		fc.assert(
			fc.property(pieces, (given) => {
				const sent = batchesOf(given).flatMap((batch) => batch.pieces);
				expect(sent.map(({ value }) => value).sort((a, b) => a - b)).toEqual(
					given.map(({ value }) => value),
				);
			}),
		);
	});

	test('hold only values for their own target, in order, also where options differ', () => {
		fc.assert(
			fc.property(pieces, (given) => {
				const batches = batchesOf(given);
				for (const batch of batches) {
					expect(new Set(batch.pieces.map((piece) => keyOf(piece.target)))).toEqual(
						new Set([keyOf(batch.target)]),
					);
				}
				for (const place of new Set(given.map((piece) => piece.target.target))) {
					const values = batches
						.filter((batch) => batch.target.target === place)
						.flatMap((batch) => batch.pieces);
					expect(values).toEqual(given.filter((piece) => piece.target.target === place));
				}
			}),
		);
	});

	test('keep the order of all but those that are known to be about different things', () => {
		fc.assert(
			fc.property(known, (given) => {
				const sent = batchesOf(given).flatMap((batch) => batch.pieces);
				expect(sent).toHaveLength(given.length);
				const placeOf = new Map(sent.map((piece, place) => [piece, place]));
				for (const [at, one] of given.entries()) {
					for (const later of given.slice(at + 1).filter((piece) => mayBeSame(one, piece))) {
						expect(placeOf.get(one)).toBeLessThan(placeOf.get(later) ?? -1);
					}
				}
			}),
		);
	});

	test('hold each their own target, and no more than it may, also where the order changes', () => {
		fc.assert(
			fc.property(known, (given) => {
				for (const { target, pieces } of batchesOf(given)) {
					expect(pieces.every((piece) => keyOf(piece.target) === keyOf(target))).toBe(true);
					expect(pieces.length).toBeLessThanOrEqual(target.batchSize);
				}
			}),
		);
	});

	test('are one for each target where all values are about different things', () => {
		fc.assert(
			fc.property(pieces, (given) => {
				const apart = given.map(({ target, ...piece }) => ({
					...piece,
					target: { ...target, target: 'a', batchSize: 100 + target.batchSize },
					identity: String(piece.value),
				}));
				const targets = new Set(apart.map((piece) => keyOf(piece.target)));
				expect(batchesOf(apart)).toHaveLength(targets.size);
			}),
		);
	});

	test('are as few as their size and the order allow', () => {
		fc.assert(
			fc.property(pieces, (given) => {
				const batches = batchesOf(given);
				for (const [at, { target, pieces }] of batches.entries()) {
					expect(pieces.length).toBeLessThanOrEqual(target.batchSize);
					const next = batches.slice(at + 1).find((one) => one.target.target === target.target);
					if (next && keyOf(next.target) === keyOf(target)) {
						expect(pieces).toHaveLength(target.batchSize);
					}
				}
			}),
		);
	});

	test('split in two keep every value, in order, and both have some', () => {
		fc.assert(
			fc.property(
				pieces.filter(({ length }) => length > 1),
				(given) => {
					const [one, other, ...more] = halvesOf({
						target: { target: 'a', batchSize: 99 },
						pieces: given,
					});
					expect([...(one?.pieces ?? []), ...(other?.pieces ?? [])]).toEqual(given);
					expect(one?.pieces).not.toHaveLength(0);
					expect(other?.pieces).not.toHaveLength(0);
					expect(more).toEqual([]);
				},
			),
		);
	});
});
