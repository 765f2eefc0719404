import { asks, fails, gives } from './outcomes.cts';
import { json, long, onPage1, type Part } from './replies.cts';
import { serverCases } from './serverCase.cts';
import { countPages, customers, pages } from './tasks.cts';

const digits: [string, number][] = [
	['1,000', 1000],
	['100,000', 100_000],
	['10,000,000', 10_000_000],
];

const megabytes: [string, number][] = [
	['1 MB', 1],
	['10 MB', 10],
	['100 MB', 100],
];

const rowsPerMegabyte = 10_000;

/** 100 bytes, with a number that JavaScript would round. */
const row = (index: number): string => {
	const id = 123_456_789_012_340_000n + BigInt(index);
	return `{"id":${id},"to":"someone@example.net","text":"Hello, this is for you"}`.padEnd(99) + ',';
};

serverCases<number>([
	{
		name: 'sends a number of many digits in a record → a text with all of them',
		sizes: digits,
		routes: (count) => ({
			'/v1/customer/pages': json(pages(1)),
			'/v1/customer': onPage1(
				long(['{"code":200,"customers":[{"customer_id":"c1","n":', ['7', count], '}]}']),
			),
		}),
		task: customers({ returnAll: true }),
		parse: '/v1/customer',
		check: (outcome, count) => {
			gives({ count: 1 })(outcome);
			const [{ first } = {}] = outcome.results;
			const { length, beginning } = { ...first };
			expect(length ?? JSON.stringify(first).length).toBe(
				JSON.stringify({ customer_id: 'c1', n: '' }).length + count,
			);
			expect(beginning ?? JSON.stringify(first)).toContain('"n":"777');
		},
	},
	{
		name: 'counts pages with a number of many digits → an error in words',
		sizes: digits,
		routes: (count) => ({ '/v1/customer/pages': long(['{"pages":', ['7', count], '}']) }),
		task: countPages(),
		parse: '/v1/customer/pages',
		check: fails(/pages/),
	},
	{
		name: 'sends JSON that is cut inside quotes → an error in words',
		sizes: digits,
		routes: (count) => ({
			'/v1/customer/pages': long(['{"n":123456789012345678,"text":"', ['a\\"', count]]),
		}),
		task: countPages({ timeout: 10 }),
		check: fails(/not JSON|cut|incomplete|not .* as Nudgescribe|no JSON/i),
	},
	{
		name: 'sends rows with many numbers of 18 digits → each is read right',
		sizes: megabytes,
		limit: 60_000,
		routes: (size) => ({
			'/v1/customer/pages': json(pages(1)),
			'/v1/customer': onPage1(long(rows(size))),
		}),
		task: customers({ returnAll: true }, { timeout: 50 }),
		parse: '/v1/customer',
		check: (outcome, size) => {
			const count = size * rowsPerMegabyte;
			gives({ count, first: { id: '123456789012340000' } })(outcome);
			gives({ last: { id: String(123_456_789_012_340_000n + BigInt(count - 1)) } })(outcome);
			// Page 0 is asked for as well.
			asks('/v1/customer', 2)(outcome);
		},
	},
]);

function rows(size: number): Part[] {
	const count = size * rowsPerMegabyte;
	return ['{"code":200,"customers":[', [row, count - 1], row(count - 1).slice(0, -1), ']}'];
}
