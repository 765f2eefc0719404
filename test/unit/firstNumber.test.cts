import { findFirst } from '../../nodes/Nudgescribe/api/records/setup/firstNumber.ts';
import { fc } from './arbitraries.cts';

/** What an account answers for a page that is none. */
const outOfRange = {
	empty: () => [],
	'the last page': (pages: number) => [`record of ${pages - 1}`],
};

/** An account with so many pages, which gives what tells the records of each apart. */
function account(pages: number, first: number, beyond: keyof typeof outOfRange) {
	return async (page: number): Promise<string[]> => {
		const place = page - first;
		if (place < 0 && beyond === 'the last page') return await Promise.resolve(['record of 0']);
		if (place < 0) return [];
		return place < pages ? [`record of ${place}`] : outOfRange[beyond](pages);
	};
}

const drawn = fc.record({
	pages: fc.integer({ min: 2, max: 9 }),
	first: fc.constantFrom(0 as const, 1 as const),
	beyond: fc.constantFrom<keyof typeof outOfRange>('empty', 'the last page'),
});

test('The first page and the count are found out, whatever comes for a page that is none', async () => {
	await fc.assert(
		fc.asyncProperty(drawn, async ({ pages, first, beyond }) => {
			const found = await findFirst(account(pages, first, beyond), pages);
			expect(found).toEqual({ first, isCountRight: true });
		}),
	);
});

test('A count of something else is not right, though the last page comes for each page behind it', async () => {
	await fc.assert(
		fc.asyncProperty(drawn, fc.integer({ min: 1, max: 99 }), async (one, more) => {
			const { pages, first, beyond } = one;
			const found = await findFirst(account(pages, first, beyond), pages + more);
			expect(found.isCountRight).toBe(false);
		}),
	);
});

test('A count of fewer pages than there are is not right', async () => {
	await fc.assert(
		fc.asyncProperty(drawn, async ({ pages, first, beyond }) => {
			const found = await findFirst(account(pages, first, beyond), pages - 1);
			expect(found.isCountRight).toBe(false);
		}),
	);
});
