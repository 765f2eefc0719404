import { parseJson, readJson } from '../../nodes/Nudgescribe/api/dialect/json.ts';
import { Turns } from '../../nodes/Nudgescribe/api/turns.ts';
import { fc } from './arbitraries.cts';

/** A JSON text, and what is to be read of it. */
interface Written {
	text: string;
	value: unknown;
}

const digits = (min: number, max: number) =>
	fc
		.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max })
		.map((all) => all.join(''));
const whole = fc
	.tuple(fc.constantFrom('', '-'), fc.integer({ min: 1, max: 9 }), digits(0, 30))
	.map(([sign, first, rest]) => `${sign}${first}${rest}`);
const fraction = digits(1, 20).map((text) => `.${text}`);
const exponent = fc
	.tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), digits(1, 3))
	.map((parts) => parts.join(''));

/** Every number that JSON has. */
const number: fc.Arbitrary<Written> = fc
	.tuple(
		fc.oneof(whole, fc.constantFrom('0', '-0', '9007199254740991', '9007199254740993')),
		fc.oneof(fc.constant(''), fraction),
		fc.oneof({ arbitrary: fc.constant(''), weight: 3 }, { arbitrary: exponent, weight: 1 }),
	)
	.map(([integer, after, power]) => {
		const text = integer + after + power;
		const isLong = text === integer && !Number.isSafeInteger(Number(integer));
		const isKept = !isLong && Number.isFinite(Number(text));
		return { text, value: isKept ? Number(text) : text };
	});

const nasty = fc
	.array(fc.constantFrom('"', '\\', '12345678901234567890', ',', ':', '[', 'a', '\n', '\u2028'))
	.map((parts) => parts.join(''));
const string: fc.Arbitrary<Written> = fc
	.oneof(nasty, fc.string({ unit: 'binary' }))
	.map((value) => ({ text: JSON.stringify(value), value }));
const word: fc.Arbitrary<Written> = fc
	.constantFrom(true, false, null)
	.map((value) => ({ text: String(value), value }));
const space = fc.stringMatching(/^[ \t\r\n]{0,2}$/);

const { anything } = fc.letrec<{ anything: Written; list: Written; object: Written }>((tie) => ({
	anything: fc.oneof({ maxDepth: 4 }, number, string, word, tie('list'), tie('object')),
	list: fc.tuple(fc.array(tie('anything'), { maxLength: 4 }), space).map(([all, gap]) => ({
		text: `[${gap}${all.map(({ text }) => text).join(`${gap},${gap}`)}${gap}]`,
		value: all.map(({ value }) => value),
	})),
	object: fc
		.tuple(
			fc.uniqueArray(fc.tuple(nasty, tie('anything')), {
				maxLength: 4,
				selector: ([name]) => name,
			}),
			space,
		)
		.map(([all, gap]) => ({
			text: `{${all.map(([name, { text }]) => `${gap}${JSON.stringify(name)}${gap}:${gap}${text}${gap}`).join(',')}}`,
			value: Object.fromEntries(all.map(([name, { value }]) => [name, value])),
		})),
}));

test('JSON is read as JSON.parse reads it, but for numbers that JavaScript does not keep: they are texts', async () => {
	await fc.assert(
		fc.asyncProperty(anything, async ({ text, value }) => {
			expect(parseJson(text)).toEqual({ json: value });
			expect(await readJson(text, new Turns())).toEqual({ json: value });
		}),
		{ numRuns: 2000 },
	);
});

test.each([
	['0.30000000000000004', 0.1 + 0.2],
	['1e400', '1e400'],
	['-1.5E+309', '-1.5E+309'],
	['1e308', 1e308],
	['1e-400', 0],
	[`${'9'.repeat(309)}.5`, `${'9'.repeat(309)}.5`],
	['12345678901234567890.5', Number('12345678901234567890.5')],
	['1E25', 1e25],
	['9007199254740991', 9007199254740991],
	['9007199254740992', '9007199254740992'],
	['-9007199254740993', '-9007199254740993'],
])('%s is read as %p', (text, value) => {
	expect(parseJson(text)).toEqual({ json: value });
	expect(parseJson(`{"a":[ ${text} ]}`)).toEqual({ json: { a: [value] } });
});

test('a number of 100,000 digits keeps them all', () => {
	const text = '7'.repeat(100_000);
	expect(parseJson(`[1,${text},2]`)).toEqual({ json: [1, text, 2] });
});

test.each([
	'{12345678901234567:1}',
	'[12345678901234567',
	'01234567890123456789',
	'[1234567890123456,]',
])('%s is no JSON, and no number is put in quotes to make it some', async (text) => {
	expect(parseJson(text)).toBeUndefined();
	expect(await readJson(text, new Turns())).toBeUndefined();
});

test('a long text is read in turns', async () => {
	const text = `[${'12345678901234567,'.repeat(400_000)}1]`;
	let others = 0;
	let isRead = false;
	const other = () => {
		others += 1;
		if (!isRead) setImmediate(other);
	};
	setImmediate(other);
	const read = await readJson(text, new Turns());
	isRead = true;
	expect(read?.json).toHaveLength(400_001);
	expect(others).toBeGreaterThan(1);
});
