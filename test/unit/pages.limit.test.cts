import { readRecords } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { fc } from './arbitraries.cts';
import { layouts, records, Server } from './pagesServer.cts';

const limits = fc.integer({ min: 1, max: 70 });
const idsOf = (read: Array<{ id?: unknown }>) => read.map(({ id }) => Number(id));

describe('Reading pages up to a limit', () => {
	test('gives as many records as the limit says, and fewer only where there are fewer', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, limits, async (layout, limit) => {
				const ids = idsOf(await readRecords(new Server(layout), limit));
				expect(ids).toHaveLength(Math.min(limit, layout.total));
				expect(new Set(ids).size).toBe(ids.length);
			}),
		);
	});

	test('gives the first ones, in order, of an API that counts from 1', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, limits, async (layout, limit) => {
				const read = await readRecords(new Server({ ...layout, firstPage: 1 }), limit);
				expect(read).toEqual(records(0, Math.min(limit, layout.total)));
			}),
		);
	});

	test('asks an API that counts from 1 for the pages that are needed, and no other', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, limits, async (layout, limit) => {
				const server = new Server({ ...layout, firstPage: 1 });
				await readRecords(server, limit);
				const needed = Math.min(Math.ceil(limit / layout.pageSize), server.count);
				const pages = Array.from({ length: needed }, (_, index) => index + 1);
				expect(server.asked.sort((one, other) => one - other)).toEqual(pages);
			}),
		);
	});

	test('asks for no page twice, and never for more at once than allowed', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, limits, async (layout, limit) => {
				const server = new Server(layout);
				await readRecords(server, limit);
				expect(new Set(server.asked).size).toBe(server.asked.length);
				expect(server.mostUnderWay).toBeLessThanOrEqual(layout.pagesAtOnce);
			}),
		);
	});

	test('asks for nothing when there are no pages', async () => {
		const layout = { total: 0, pageSize: 5, firstPage: 0, order: 1, pagesAtOnce: 4 } as const;
		const server = new Server({ ...layout, outOfRange: 'lastPage' });
		expect(await readRecords(server, 10)).toEqual([]);
		expect(server.asked).toEqual([]);
	});
});
