import { readRecords } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { fc } from './arbitraries.cts';
import { clearLayouts as layouts, records, Server } from './pagesServer.cts';

const twice = (numbers: number[]) =>
	numbers.filter((page, index) => numbers.indexOf(page) !== index);

describe('Reading all pages', () => {
	test('gives every record once, in order, from whatever page the API counts', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, async (layout) => {
				expect(await readRecords(new Server(layout))).toEqual(records(0, layout.total));
			}),
		);
	});

	test('asks for no page twice', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, async (layout) => {
				const server = new Server(layout);
				await readRecords(server);
				expect(twice(server.asked)).toEqual([]);
			}),
		);
	});

	test('asks an API that counts from 1 for its own pages, and for page 0', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, async (layout) => {
				const server = new Server({ ...layout, firstPage: 1, below: 'empty' });
				await readRecords(server);
				const own = Array.from({ length: server.count }, (_, index) => index + 1);
				const asked = own.length === 0 ? [] : [0, ...own];
				expect(server.asked.sort((one, other) => one - other)).toEqual(asked);
			}),
		);
	});

	test('never has more pages under way than are allowed', async () => {
		await fc.assert(
			fc.asyncProperty(layouts, async (layout) => {
				const server = new Server(layout);
				await readRecords(server);
				expect(server.mostUnderWay).toBeLessThanOrEqual(layout.pagesAtOnce);
			}),
		);
	});

	test('has as many under way as are allowed, where there are enough', async () => {
		const layout = {
			total: 60,
			pageSize: 1,
			firstPage: 1,
			order: 1,
			below: 'empty',
			behind: 'empty',
		} as const;
		for (const pagesAtOnce of [1, 2, 4, 8]) {
			const server = new Server({ ...layout, pagesAtOnce });
			await readRecords(server);
			expect(server.mostUnderWay).toBe(pagesAtOnce);
		}
	});

	test('asks for one page at a time from the moment that it has to slow down', async () => {
		const layout = {
			total: 60,
			pageSize: 1,
			firstPage: 1,
			order: 1,
			below: 'empty',
			behind: 'empty',
		} as const;
		const server = new Server({ ...layout, pagesAtOnce: 8 });
		let allowed = 8;
		let mostSinceThen = 0;
		let underWay = 0;
		const slowing = {
			count: server.count,
			atOnce: () => allowed,
			fetch: async (page: number) => {
				underWay += 1;
				if (allowed === 1 && page > 20) mostSinceThen = Math.max(mostSinceThen, underWay);
				const answer = await server.fetch(page);
				underWay -= 1;
				if (page === 5) allowed = 1;
				return answer;
			},
		};
		expect(await readRecords(slowing)).toEqual(records(0, 60));
		expect(mostSinceThen).toBeLessThanOrEqual(2);
	});

	test('fails when a page in the middle is lost, and gives nothing', async () => {
		const withPages = layouts.filter(({ total, pageSize }) => total > 3 * pageSize);
		await fc.assert(
			fc.asyncProperty(withPages, fc.nat(), async (layout, pick) => {
				const server = new Server(layout);
				server.lost = layout.firstPage + 1 + (pick % (server.count - 2));
				const about = `this is what it says of page ${server.lost}`;
				await expect(readRecords(server)).rejects.toMatchObject({
					message: 'There is no such page',
					description: expect.stringContaining(about) as string,
				});
			}),
		);
	});

	test('fails with the error of a page that cannot be had', async () => {
		await fc.assert(
			fc.asyncProperty(
				layouts.filter(({ total }) => total > 0),
				fc.nat(),
				async (layout, pick) => {
					const server = new Server({ ...layout, firstPage: 1, below: 'empty' });
					const broken = 1 + (pick % server.count);
					const fetch = async (page: number) => {
						const answer = await server.fetch(page);
						if (page === broken) throw new Error(`no page ${broken}`);
						return answer;
					};
					const reading = readRecords({ count: server.count, atOnce: server.atOnce, fetch });
					await expect(reading).rejects.toThrow(`no page ${broken}`);
				},
			),
		);
	});
});
