import type { IDataObject } from 'n8n-workflow';
import { readRecords } from '../../nodes/Nudgescribe/api/records/pages.ts';
import type { Page, Pages } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { fc } from './arbitraries.cts';

const identify = ({ id }: IDataObject) => (typeof id === 'number' ? String(id) : undefined);
const withIds = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => ({ id: from + index }));

/** An API that counts from 1, and gives these pages; after that many answers it has others, and a count of its own. */
function changing(
	before: Page[],
	after: Page[] = before,
	answers = Infinity,
): Pages & { asked: number[] } {
	const asked: number[] = [];
	const now = () => (asked.length > answers ? after : before);
	const none = new Error('There is no such page');
	return {
		asked,
		count: before.length,
		atOnce: () => 1,
		recount: async () => await Promise.resolve(answers === Infinity ? before.length : after.length),
		fetch: async (number) => {
			asked.push(number);
			return await Promise.resolve(now()[number - 1] ?? none);
		},
	};
}

describe('Records without an ID', () => {
	test('all come, however alike they and their pages are', async () => {
		const record = fc.record({ text: fc.constantFrom('a', 'b') });
		const pages = fc.array(fc.array(record, { minLength: 1, maxLength: 2 }), { maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(pages, async (given) => {
				expect(await readRecords(changing(given))).toEqual(given.flat());
			}),
		);
	});

	const [a, b, c] = [[{ text: 'a' }], [{ text: 'b' }], [{ text: 'c' }]];

	test('are an error where pages went while they were read', async () => {
		const reading = readRecords(changing([a, b, c], [a, b], 4));
		await expect(reading).rejects.toThrow('Nudgescribe has fewer pages than before they were read');
	});

	test('come from pages that came meanwhile, too', async () => {
		const pages = changing([a, b], [a, b, c, a], 3);
		expect(await readRecords(pages)).toEqual([a, b, c, a].flat());
		expect(pages.asked.slice(-3)).toEqual([2, 3, 4]);
	});

	test('are an error where the last page grew before others came', async () => {
		const reading = readRecords(changing([a, b], [a, [...b, ...b], c], 3));
		await expect(reading).rejects.toThrow("Nudgescribe's page 2 is not the same as before");
	});

	test('are read for so long only as is bearable, where ever more come', async () => {
		const pages = changing([a, a]);
		let count = 2;
		const growing = {
			...pages,
			recount: async () => await Promise.resolve(++count),
			fetch: async (number: number) => await Promise.resolve(number === 0 ? [] : a),
		};
		expect(await readRecords(growing)).toHaveLength(5);
	});

	test.each([
		['a limit is reached before', [a, b, c], 2],
		['there is one page', [a], Infinity],
	])('are not counted again where %s', async (_where, given, limit) => {
		const recount = async () => await Promise.reject(new Error('It was counted again'));
		const read = await readRecords({ ...changing(given), recount }, limit);
		expect(read).toHaveLength(Math.min(limit, given.length));
	});
});

describe('Records with an ID', () => {
	/** Two pages, of which the second one is read when a record of the first one was deleted or added. */
	const idsOn = (pages: Page[]) => ({ ...changing(pages), identify, first: 1 as const });

	test('are an error where one comes again on a later page, wherever it is there', async () => {
		const anywhere = fc.tuple(fc.nat(9), fc.nat(9));
		await fc.assert(
			fc.asyncProperty(anywhere, async ([from, to]) => {
				const second = withIds(10, 20).map((one, at) => (at === to ? { id: from } : one));
				await expect(readRecords(idsOn([withIds(0, 10), second]))).rejects.toThrow(
					"Nudgescribe's page 2 repeats a record of an earlier page",
				);
			}),
		);
	});

	test.each([0, 9])('are an error where place %d of a page long before comes again', async (id) => {
		const pages = [withIds(0, 10), withIds(10, 20), [], withIds(20, 30), [{ id: 31 }, { id }]];
		await expect(readRecords(idsOn(pages))).rejects.toThrow('repeats a record of an earlier page');
	});

	test('are not counted again, unless some have none', async () => {
		const recount = async () => await Promise.reject(new Error('It was counted again'));
		const pages = [withIds(0, 10), withIds(10, 20)];
		expect(await readRecords({ ...idsOn(pages), recount })).toHaveLength(20);
		const some = [...pages, [{ id: null }]];
		await expect(readRecords({ ...idsOn(some), recount })).rejects.toThrow('It was counted again');
	});
});
