import type { IDataObject } from 'n8n-workflow';
import { inOrder } from '../../nodes/Nudgescribe/api/http/pace.ts';
import { fingerprintOf } from '../../nodes/Nudgescribe/api/records/fingerprint.ts';
import { readPages, readRecords } from '../../nodes/Nudgescribe/api/records/pages.ts';
import type { Pages } from '../../nodes/Nudgescribe/api/records/pages.ts';
import { Turns } from '../../nodes/Nudgescribe/api/turns.ts';
import { fc } from './arbitraries.cts';

const MANY = 10_000_000;

/** Millions of pages that are counted from 1, whatever is in them. */
function counted(page: (number: number) => IDataObject[], atOnce = 4) {
	const asked: number[] = [];
	const fetch = (number: number) => {
		asked.push(number);
		return Promise.resolve(number === 0 ? [] : page(number));
	};
	const pages: Pages = { count: MANY, atOnce: () => atOnce, fetch };
	return { asked, pages };
}

test('Millions of pages that are counted take no memory before they are read', async () => {
	const { asked, pages } = counted((number) => [{ number }]);
	const before = process.memoryUsage().heapUsed;
	let read = 0;
	for await (const page of readPages(pages)) {
		expect(page).toEqual([{ number: ++read }]);
		if (read === 50) break;
	}
	expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000);
	expect(asked.length).toBeLessThan(60);
});

test.each([1, 2, 7])('A limit of %d asks for no more pages than it can need', async (limit) => {
	const { asked, pages } = counted((number) => [{ number }], 50);
	expect(await readRecords(pages, limit)).toHaveLength(limit);
	// Page 0 and the last one tell how the API counts.
	const needed = Array.from({ length: limit }, (_, index) => index + 1);
	expect(asked.filter((number) => number > 0 && number < MANY)).toEqual(needed);
	expect(asked).toHaveLength(limit + 2);
});

test('A limit asks for no page ahead that it can not need, where pages turn out shorter', async () => {
	const { asked, pages } = counted(
		(number) => (number === 1 ? [{ number }, { number, second: true }] : [{ number }]),
		50,
	);
	expect(await readRecords(pages, 6)).toHaveLength(6);
	// Pages 1 to 3 seemed enough, and gave four records; page 0 and the last one tell how the API counts.
	expect(asked).toEqual([0, 1, MANY, 2, 3, 4, 5]);
});

describe('1,000 empty pages in a row', () => {
	test('end the reading with an error that says so', async () => {
		const { asked, pages } = counted((number) => (number === 3 ? [{ number }] : []));
		await expect(readRecords(pages)).rejects.toMatchObject({
			message: "1,000 of Nudgescribe's pages in a row are empty",
			description: expect.stringMatching(/^It counts 10,000,000 pages, .+ page 1003\./) as string,
		});
		expect(asked.length).toBeLessThan(1020);
	});

	test('end it with a limit, too', async () => {
		const { asked, pages } = counted(() => []);
		await expect(readRecords(pages, 5)).rejects.toThrow('pages in a row are empty');
		expect(asked.length).toBeLessThan(1020);
	});

	test('are more than 999', async () => {
		const { pages } = counted((number) => (number % 1000 === 0 ? [{ number }] : []));
		let read = 0;
		for await (const page of readPages(pages)) if (page.length > 0 && ++read === 3) break;
		expect(read).toBe(3);
	});
});

test('Work that is done in order takes its inputs when their turn comes', async () => {
	let taken = 0;
	function* endless() {
		for (;;) yield taken++;
	}
	const square = async (number: number) => await Promise.resolve(number * number);
	const squares: number[] = [];
	for await (const one of inOrder(endless(), square, () => 3)) {
		squares.push(one);
		if (squares.length === 5) break;
	}
	expect(squares).toEqual([0, 1, 4, 9, 16]);
	expect(taken).toBe(7);
});

describe('A fingerprint', () => {
	const turns = new Turns();

	test('is the same for what JSON writes the same, and another one for all else', async () => {
		const value = fc.jsonValue({ maxDepth: 3 });
		await fc.assert(
			fc.asyncProperty(value, value, async (one, other) => {
				const copy: unknown = JSON.parse(JSON.stringify(one));
				expect(await fingerprintOf(copy, turns)).toBe(await fingerprintOf(one, turns));
				const isSame = (await fingerprintOf(one, turns)) === (await fingerprintOf(other, turns));
				expect(isSame).toBe(JSON.stringify(one) === JSON.stringify(other));
			}),
			{ numRuns: 3000 },
		);
	});

	test.each([
		[
			['ab', 'c'],
			['a', 'bc'],
		],
		[1, '1'],
		[null, 'null'],
		[{}, []],
		[
			{ a: 1, b: 2 },
			{ b: 2, a: 1 },
		],
		[[[1], 2], [[1, 2]]],
		['x'.repeat(600_000), `${'x'.repeat(599_999)}y`],
	])('tells %j from %j', async (one, other) => {
		expect(await fingerprintOf(one, turns)).not.toBe(await fingerprintOf(other, turns));
	});

	test('is short, however large and deep the value is', async () => {
		let value: unknown = 'x'.repeat(3_000_000);
		for (let depth = 0; depth < 50_000; depth++) value = [value];
		expect((await fingerprintOf(value, turns)).length).toBeLessThan(20);
	});
});
