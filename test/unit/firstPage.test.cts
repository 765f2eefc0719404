import type { IDataObject } from 'n8n-workflow';
import { readFirstNumber, readRecords } from '../../nodes/Nudgescribe/api/records/pages.ts';
import type { Pages } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { fc } from './arbitraries.cts';
import { layouts, records, Server } from './pagesServer.cts';

const limits = fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 70 }));

/** An API whose pages are these, by their numbers; any other is not there. */
function given(count: number, pages: Record<number, IDataObject[] | Error>): Pages {
	const none = new Error('There is no such page');
	const fetch = async (number: number) => await Promise.resolve(pages[number] ?? none);
	return { count, atOnce: () => 4, fetch };
}

const a = [{ id: 'a' }, { id: 'aa' }];
const b = [{ id: 'b' }, { id: 'bb' }];
const c = [{ id: 'c' }];

describe('Whether pages are counted from 0 or from 1', () => {
	test('is never taken for the wrong one: the records are right, or there are none', async () => {
		let refused = 0;
		await fc.assert(
			fc.asyncProperty(layouts, limits, async (layout, limit) => {
				const reading = readRecords(new Server(layout), limit);
				const read = await reading.catch((error: unknown) => error);
				if (Array.isArray(read)) {
					expect(read).toEqual(records(0, Math.min(limit, layout.total)));
				} else {
					refused += 1;
					expect(read).toMatchObject({
						message: expect.stringMatching(/from 0 or from 1$/) as string,
					});
				}
			}),
		);
		expect(refused).toBeLessThan(100);
	});

	test('is known where the account says so, and nothing is asked for to find out', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, limits, async (layout, limit) => {
				const server = new Server(layout);
				const { count, atOnce, fetch } = server;
				const first = layout.firstPage === 0 ? 0 : 1;
				const read = await readRecords({ count, atOnce, fetch, first }, limit);
				expect(read).toEqual(records(0, Math.min(limit, layout.total)));
				const { pageSize } = layout;
				const needed = Math.min(Math.ceil(limit / pageSize), count);
				const own = Array.from({ length: needed }, (_, index) => first + index);
				expect(server.asked.sort((one, other) => one - other)).toEqual(own);
			}),
		);
	});

	test.each<[string, number, Record<number, IDataObject[] | Error>, 0 | 1]>([
		['page 0 is not there', 2, { 1: a, 2: b }, 1],
		['page 0 is page 1', 2, { 0: a, 1: a, 2: b }, 1],
		['the last page is not there', 2, { 0: a, 1: b }, 0],
		['there is nothing behind the last page', 3, { 0: a, 1: b, 2: c, 3: [] }, 0],
		['the last page comes again', 3, { 0: a, 1: b, 2: c, 3: c }, 0],
		['there is one page, which is page 0', 1, { 0: a, 1: [] }, 0],
		['there is one page, which is page 1', 1, { 0: [], 1: a }, 1],
		['a page in between is empty', 3, { 0: a, 1: [], 2: c }, 0],
		['two are the same, and the last page is not there', 2, { 0: a, 1: a }, 0],
		['two begin alike, and the last page is not there', 2, { 0: a, 1: [...a, ...b] }, 0],
		['page 0 is page 1, and so are all', 3, { 0: a, 1: a, 2: a, 3: a }, 1],
	])('shows: %s', async (_how, count, pages, first) => {
		expect(await readFirstNumber(given(count, pages))).toBe(first);
	});

	test.each<[string, number, Record<number, IDataObject[]>]>([
		['one page is counted, and there are two', 1, { 0: a, 1: b }],
		['page 0 is the last page', 3, { 0: c, 1: a, 2: b, 3: c }],
		['page 0 is all pages', 2, { 0: [...a, ...b], 1: a, 2: b }],
		['two are the same, and nothing is behind them', 2, { 0: a, 1: a, 2: [] }],
		['two are the same, and the last two as well', 3, { 0: a, 1: a, 2: b, 3: b }],
		['two are the same, and the last one is the first', 4, { 0: a, 1: a, 2: b, 3: c, 4: a }],
		['there is one page more than is counted', 3, { 0: a, 1: b, 2: c, 3: [{ id: 'd' }] }],
	])('is an error that says what to enter where %s', async (_how, count, pages) => {
		const words = {
			message: 'It is not clear whether Nudgescribe counts pages from 0 or from 1',
			description: expect.stringMatching(
				/enter \{"page":\{"first":0\}\} if page 0 .* \{"page":\{"first":1\}\} if page 1/,
			) as string,
		};
		await expect(readRecords(given(count, pages))).rejects.toMatchObject(words);
		await expect(readFirstNumber(given(count, pages))).rejects.toMatchObject(words);
	});

	test('is told by page 0 alone where records have an ID, so that two pages alike are one', async () => {
		const identify = ({ id }: IDataObject) => (typeof id === 'string' ? id : undefined);
		const pages = { ...given(3, { 0: a, 1: a, 2: b, 3: c }), identify };
		expect(await readRecords(pages)).toEqual([...a, ...b, ...c]);
	});

	test('is never taken for the wrong one where records have no ID, and pages are alike', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, fc.integer({ min: 1, max: 3 }), async (layout, kinds) => {
				const read = await readRecords(new Server(layout, kinds)).catch((error: unknown) => error);
				const wanted = records(0, layout.total, kinds);
				if (Array.isArray(read)) expect(read).toEqual(wanted);
				else
					expect(read).toMatchObject({
						message: expect.stringMatching(/from 0 or|broke/) as string,
					});
			}),
			{ numRuns: 2000 },
		);
	});

	test('is seen with a limit that the first page satisfies, too', async () => {
		expect(await readRecords(given(3, { 0: a, 1: b, 2: c }), 1)).toEqual([{ id: 'a' }]);
		await expect(readRecords(given(1, { 0: a, 1: b }), 1)).rejects.toThrow('from 0 or from 1');
	});

	test('is told by no page that could not be had', async () => {
		const lost = { ...given(2, { 1: a, 2: b }) };
		const fetch = async (page: number) => {
			if (page === 0) throw new Error('The connection broke');
			return await lost.fetch(page);
		};
		await expect(readRecords({ ...lost, fetch }, 1)).rejects.toThrow('The connection broke');
	});

	test('leads to the line that helps where the last page is refused', async () => {
		await expect(readRecords(given(2, { 0: [], 1: a }))).rejects.toMatchObject({
			description: expect.stringContaining(
				'enter {"page":{"first":0}} in \'API Mapping\'',
			) as string,
		});
	});
});
