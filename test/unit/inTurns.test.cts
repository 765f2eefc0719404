import { filterInTurns, mapInTurns, sortInTurns } from '../../nodes/Nudgescribe/api/inTurns.ts';
import { fc } from './arbitraries.cts';

const lists = fc.array(fc.record({ rank: fc.nat(20), name: fc.string() }), {
	maxLength: 5000,
	size: 'max',
});
const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;

test('A list that is sorted in turns is in order, and those that are alike stay as they were', async () => {
	await fc.assert(
		fc.asyncProperty(lists, async (list) => {
			expect(await sortInTurns(list, byRank)).toEqual([...list].sort(byRank));
		}),
		{ numRuns: 30, endOnFailure: true },
	);
});

test('What becomes of a list in turns is what becomes of it at once', async () => {
	await fc.assert(
		fc.asyncProperty(lists, async (list) => {
			const isLow = ({ rank }: { rank: number }) => rank < 10;
			expect(await filterInTurns(list, isLow)).toEqual(list.filter(isLow));
			expect(await mapInTurns(list, ({ rank }) => rank)).toEqual(list.map(({ rank }) => rank));
		}),
		{ numRuns: 30, endOnFailure: true },
	);
});

test('Others have the event loop while a long list is sorted', async () => {
	let turns = 0;
	const other = setInterval(() => (turns += 1), 0);
	const list = Array.from({ length: 100_000 }, (_, at) => `ä ${(at * 7919) % 100_003}`);
	const sorted = await sortInTurns(list, (one, another) => one.localeCompare(another));
	clearInterval(other);
	expect(sorted).toHaveLength(100_000);
	expect(turns).toBeGreaterThan(3);
});
