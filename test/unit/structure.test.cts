import { Structure } from '../../nodes/Nudgescribe/api/dialect/structure.ts';
import { fc, json } from './arbitraries.cts';

function excessOf(text: string, cuts: number[] = [65_536]): string | undefined {
	const structure = new Structure();
	const bytes = Buffer.from(text, 'utf8');
	for (let at = 0, piece = 0; at < bytes.length; piece++) {
		const size = Math.max(1, cuts[piece % cuts.length] ?? 1);
		structure.add(bytes.subarray(at, at + size));
		at += size;
	}
	return structure.excess;
}

const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const many = (weight: number) => `[${','.repeat(weight - 4)}`;

/** How deep a value of JSON is nested. */
function depthOf(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** A value in so many lists. */
function wrapped(value: unknown, times: number): unknown {
	let inner = value;
	for (let time = 0; time < times; time++) inner = [inner];
	return inner;
}

describe('The structure of JSON that arrives', () => {
	test('is too deep exactly where the value is nested more than 100 levels deep, however it is cut', () => {
		fc.assert(
			fc.property(json, fc.integer({ min: 96, max: 102 }), cuts, (value, times, pieces) => {
				const whole = wrapped(value, times);
				const excess = excessOf(JSON.stringify(whole), pieces);
				expect(excess).toBe(depthOf(whole) > 100 ? 'nested more than 100 levels deep' : undefined);
			}),
		);
	});

	test('does not count what is inside texts, however they are cut', () => {
		const text = fc.stringMatching(/^[[{\]},:"\\ ]*$/, { size: '+1' });
		fc.assert(
			fc.property(text, cuts, (inside, pieces) => {
				const depth = 98;
				const around = `${'['.repeat(depth)}{${JSON.stringify(inside)}:${JSON.stringify(inside)}}`;
				expect(excessOf(`${around},[]${']'.repeat(depth)}`, pieces)).toBeUndefined();
				expect(excessOf(`${around},[[[`, pieces)).toBe('nested more than 100 levels deep');
			}),
		);
	});

	test.each([
		['100 levels', nested(100), undefined],
		['101 levels', nested(101), 'nested more than 100 levels deep'],
		[
			'101 levels behind a mark and spaces',
			`\uFEFF \r\n${nested(101)}`,
			'nested more than 100 levels deep',
		],
		['500,000 levels', '['.repeat(500_000), 'nested more than 100 levels deep'],
		['lists one after the other', `[${'[],'.repeat(1000)}[]]`, undefined],
		['values up to the limit', many(20_000_000), undefined],
		['one more', many(20_000_001), 'made of too many single values'],
		['empty objects', `[${'{},'.repeat(4_000_001)}{}]`, 'made of too many single values'],
		['100,000 fields', `{${'"a":1,'.repeat(100_000)}`, undefined],
		['one more', `{${'"a":1,'.repeat(100_001)}`, 'made of records with more than 100,000 fields'],
		['as many fields in two records', `[${`{${'"a":1,'.repeat(60_000)}},`.repeat(2)}`, undefined],
		['a text', JSON.stringify('[{'.repeat(500)), undefined],
		['no JSON', `a,${'[,'.repeat(30_000_000)}`, undefined],
		['closing ones only', `[${']}'.repeat(1000)}`, undefined],
		['nothing', '', undefined],
	])('of %s', (_what, text, excess) => {
		expect(excessOf(text)).toBe(excess);
	});
});
