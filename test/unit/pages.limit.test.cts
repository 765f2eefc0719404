import { readRecords } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { fc } from './arbitraries.cts';
import { clearLayouts, records, Server } from './pagesServer.cts';

const limits = fc.integer({ min: 1, max: 70 });

describe('Reading pages up to a limit', () => {
	test('gives the first ones, in order, from whatever page the API counts', async () => {
		await fc.assert(
			fc.asyncProperty(clearLayouts, limits, async (layout, limit) => {
				const read = await readRecords(new Server(layout), limit);
				expect(read).toEqual(records(0, Math.min(limit, layout.total)));
			}),
		);
	});

	test('asks for the pages that are needed, and for no more than two or three others', async () => {
		await fc.assert(
			fc.asyncProperty(clearLayouts, limits, async (layout, limit) => {
				const { firstPage, pageSize, total } = layout;
				fc.pre(limit < total && pageSize < total && layout.below !== 'breaks');
				const server = new Server(layout);
				await readRecords(server, limit);
				const needed = Math.ceil(limit / pageSize);
				// Where page 0 is page 1 again, the page before the last one tells whether that one is repeated, too.
				const isAgain = firstPage === 1 && layout.below === 'firstPage';
				const telling = [0, 1, server.count, ...(isAgain ? [server.count - 1] : [])];
				const others = server.asked.filter(
					(page) => page < firstPage || page >= firstPage + needed,
				);
				expect(others.length).toBeLessThanOrEqual(isAgain ? 3 : 2);
				expect(telling).toEqual(expect.arrayContaining(others));
			}),
		);
	});

	test('asks for all that tells how pages are counted in one go', async () => {
		await fc.assert(
			fc.asyncProperty(clearLayouts, async (layout) => {
				fc.pre(layout.pageSize < layout.total && layout.below !== 'breaks');
				const server = new Server({ ...layout, pagesAtOnce: 3 });
				await readRecords(server, 1);
				expect(server.asked).toEqual([0, 1, server.count]);
				expect(server.mostUnderWay).toBe(new Set(server.asked).size);
			}),
		);
	});

	test('asks for no page twice, and never for more at once than allowed', async () => {
		await fc.assert(
			fc.asyncProperty(clearLayouts, limits, async (layout, limit) => {
				const server = new Server(layout);
				await readRecords(server, limit);
				expect(new Set(server.asked).size).toBe(server.asked.length);
				expect(server.mostUnderWay).toBeLessThanOrEqual(layout.pagesAtOnce);
			}),
		);
	});

	test('asks for nothing when there are no pages', async () => {
		const layout = { total: 0, pageSize: 5, firstPage: 0, order: 1, pagesAtOnce: 4 } as const;
		const server = new Server({ ...layout, below: 'lastPage', behind: 'lastPage' });
		expect(await readRecords(server, 10)).toEqual([]);
		expect(server.asked).toEqual([]);
	});
});
