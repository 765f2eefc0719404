import { OperationalError } from 'n8n-workflow';
import { Answer } from '../../nodes/Nudgescribe/api/dialect/answer.ts';
import { envelopes, fc, json, wrapped } from './arbitraries.cts';
import { named } from './mappings.cts';

const pagesIn = (payload: unknown, names: Record<string, string> = {}) =>
	new Answer<{ pages: number }>(payload, named(names)).count('pages');
const envelope = { code: 200, message: '2 pages' };
const count = fc.nat({ max: 10_000_000 });

describe('The page count in an answer', () => {
	test('is the named number, though there are others', () => {
		fc.assert(
			fc.property(count, count, envelopes, (pages, total, around) => {
				expect(pagesIn(wrapped({ ...envelope, total, pages }, around))).toBe(pages);
			}),
		);
	});

	test.each(['request', 'req', 'headers', 'requestHeaders'])(
		'is no number that stands in %s, as servers repeat them',
		(name) => {
			const repeated = { [name]: { headers: { 'content-length': '52' }, page: 3 } };
			expect(() => pagesIn({ ...envelope, ...repeated })).toThrow("does not hold a number 'pages'");
			expect(pagesIn({ ...envelope, n: 7, ...repeated })).toBe(7);
			expect(pagesIn({ ...envelope, [name]: { pages: 7 } })).toBe(7);
		},
	);

	test('is the only number besides the code, whatever it is called', () => {
		const name = fc.constantFrom('totalPages', 'page_count', 'n', 'Seiten', '頁');
		fc.assert(
			fc.property(count, name, envelopes, (pages, called, around) => {
				expect(pagesIn(wrapped({ ...envelope, [called]: pages }, around))).toBe(pages);
			}),
		);
	});

	test('may be written in the digits of a text', () => {
		fc.assert(
			fc.property(count, fc.constantFrom('pages', 'other'), (pages, called) => {
				expect(pagesIn({ ...envelope, [called]: String(pages) })).toBe(pages);
			}),
		);
	});

	test('is never the code, nor a message of digits', () => {
		expect(pagesIn({ code: 200, message: '5', pages: 3 })).toBe(3);
		expect(pagesIn({ code: '200', message: '5', n: 3 })).toBe(3);
		expect(() => pagesIn({ code: 200, message: '5' })).toThrow("does not hold a number 'pages'");
	});

	test('is the one that the overrides name', () => {
		const payload = { ...envelope, pages: 1, page_count: 9 };
		expect(pagesIn(payload, { pages: 'page_count' })).toBe(9);
	});

	test('is not overlooked when the code has another name', () => {
		expect(pagesIn({ status: 200, n: 4 }, { code: 'status' })).toBe(4);
	});

	test('may be 0', () => {
		expect(pagesIn({ ...envelope, pages: 0 })).toBe(0);
	});
});

describe('An answer whose page count is not clear', () => {
	test('gives a whole number from 0 up, or an error that names what came back', () => {
		const numbers = fc.oneof(
			json,
			fc.record({ pages: json }),
			fc.record({ data: fc.record({ n: json }) }),
		);
		fc.assert(
			fc.property(numbers, (payload) => {
				try {
					const pages = pagesIn(payload);
					expect(Number.isSafeInteger(pages) && pages >= 0).toBe(true);
				} catch (error) {
					if (!(error instanceof OperationalError)) throw error;
					expect(error.message).toContain("a number 'pages'");
					expect(error.description).toMatch(/^It (holds|is) .+'API Mapping'/);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test.each([
		['below zero', -1],
		['broken', 1.5],
		['too big to be exact', 1e16],
		['a text with a sign', '-1'],
		['an empty text', ''],
		['a text with a unit', '3 pages'],
		['a yes', true],
		['null', null],
		['a list', [3]],
	])('is refused: a count that is %s', (_case, pages) => {
		expect(() => pagesIn({ ...envelope, pages })).toThrow("does not hold a number 'pages'");
	});

	test('is refused when two numbers could be it', () => {
		expect(() => pagesIn({ ...envelope, m: 2, n: 500 })).toThrow(
			/more than one thing that can be a number 'pages'/,
		);
	});
});
