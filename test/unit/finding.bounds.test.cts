import { OperationalError } from 'n8n-workflow';
import { Answer } from '../../nodes/Nudgescribe/api/dialect/answer.ts';
import { Mapping } from '../../nodes/Nudgescribe/api/dialect/mapping.ts';

interface Pages {
	pages: number;
	customers: object[];
}

const mapping = new Mapping();
const answer = (payload: unknown) => new Answer<Pages>(payload, mapping);
const pagesIn = (payload: unknown) => answer(payload).count('pages');
const customersIn = (payload: unknown) => answer(payload).list('customers');

/** A record with so many fields that hold no number. */
const wide = (fields: number, more: object = {}) => ({
	...Object.fromEntries(Array.from({ length: fields }, (_, index) => [`field${index}`, 'x'])),
	...more,
});

/** Something in so many records, each the only field of the one around it. */
function deep(inner: object, depth: number, name = 'data'): object {
	let around = inner;
	for (let level = 1; level < depth; level++) around = { [name]: around };
	return around;
}

function errorOf(run: () => unknown): OperationalError {
	try {
		run();
	} catch (error) {
		if (error instanceof OperationalError) return error;
		throw error;
	}
	throw new Error('It is no error');
}

describe('What is looked for in an answer of very many fields', () => {
	test('is found by its name, wherever it stands in a record that is looked at', () => {
		expect(pagesIn(wide(90_000, { pages: 7 }))).toBe(7);
		expect(customersIn({ data: wide(90_000, { customers: [{ a: 1 }] }) })).toEqual([{ a: 1 }]);
		expect(customersIn(wide(1999, { data: { customers: [] } }))).toEqual([]);
	});

	test('is not taken for the only candidate, since another may be behind', () => {
		expect(pagesIn(wide(1999, { n: 7 }))).toBe(7);
		const error = errorOf(() => pagesIn({ n: 7, ...wide(2000) }));
		expect(error.message).toBe(
			"Nudgescribe's answer holds too many fields to tell which of them is a number 'pages'",
		);
		expect(error.description).toMatch(/^It holds 'n' \(number\), .+, and many more\. Enter/);
	});

	test('is looked for eight records deep, and not guessed where there are deeper ones', () => {
		expect(pagesIn(deep({ n: 7 }, 8))).toBe(7);
		expect(() => pagesIn(deep({ n: 7 }, 9))).toThrow('too many fields to tell');
		expect(() => pagesIn({ n: 1, ...deep({ other: 7 }, 9) })).toThrow('too many fields');
	});

	test('is clear in a record only where all of its fields were looked at', () => {
		const found = (given: object) => {
			const record = { ...given };
			return answer(undefined).columns([record], 'customers').idIfClear(record);
		};
		expect(found(wide(1999, { my_id: 'a' }))).toBe('a');
		expect(found({ my_id: 'a', ...wide(2000) })).toBeUndefined();
		expect(found({ my_id: 'a', inside: { other_id: 'b' } })).toBe('a');
	});

	test('is told by paths that stay short, whatever fields are called', () => {
		const payload = deep({ ['y'.repeat(1_000_000)]: 'x' }, 5, 'z'.repeat(50_000));
		expect(errorOf(() => pagesIn(payload)).description?.length).toBeLessThan(1000);
	});

	test('is found in a moment', () => {
		const payload = { a: wide(90_000), b: deep(wide(90_000), 5), c: wide(90_000, { pages: 3 }) };
		const before = process.cpuUsage();
		for (let time = 0; time < 200; time++) expect(pagesIn(payload)).toBe(3);
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
	});
});

test.each(['__proto__', 'constructor', 'toString'])(
	'%s is a field like any other, or none',
	(name) => {
		const named = new Answer<Pages>({ code: 200 }, new Mapping({ pages: { read: name } }));
		expect(() => named.count('pages')).toThrow("this answer doesn't have it there");
		const payload: unknown = JSON.parse(`{"${name}":{"pages":3},"other":{"x":"y"}}`);
		expect(pagesIn(payload)).toBe(3);
		expect(named.value<Pages>({}, 'pages')).toBeUndefined();
		expect(answer(JSON.parse(`{"code":200,"${name}":null}`)).result()).toHaveProperty(name, null);
	},
);

describe('A count beyond reason', () => {
	test.each([10_000_001, 1_000_000_000, '1000000000', 9_007_199_254_740_991])(
		'is an error with the number in it: %p',
		(pages) => {
			const counted = Number(pages).toLocaleString('en-US');
			const error = errorOf(() => pagesIn({ code: 200, pages }));
			expect(error.message).toBe(`Nudgescribe counts ${counted} pages, which can't be right`);
		},
	);

	test('begins behind ten millions', () => {
		expect(pagesIn({ pages: 10_000_000 })).toBe(10_000_000);
	});
});
