import { UserError } from 'n8n-workflow';
import { textsIn } from '../../nodes/Nudgescribe/fields/texts.ts';
import { fc } from './arbitraries.cts';

const label = 'Customer IDs';
const texts = (value: unknown) => textsIn(value, label);

/** IDs and statuses as accounts have them: with blanks and marks in them, and nothing that stands between texts. */
const text = fc.stringMatching(
	/^[A-Za-z0-9_.:#/äé-]([A-Za-z0-9_.:#/ äé-]{0,10}[A-Za-z0-9_.:#/äé-])?$/,
);
const all = fc.array(text, { maxLength: 6 });

test.each([', ', ',', ';', '; ', '\n', '\r\n', '\t', ' ,\n'])(
	'Texts are told apart at %j',
	(between) => {
		fc.assert(
			fc.property(all, (ids) => {
				expect(texts(ids.join(between))).toEqual(ids);
				expect(texts(` ${ids.join(between)}${between}`)).toEqual(ids);
			}),
		);
	},
);

test('A list gives the same as its JSON, as the JSON of its JSON, and as lists in lists', () => {
	fc.assert(
		fc.property(fc.array(all, { maxLength: 4 }), (lists) => {
			const ids = lists.flat();
			expect(texts(ids)).toEqual(ids);
			expect(texts(lists)).toEqual(ids);
			expect(texts(JSON.stringify(lists))).toEqual(ids);
			expect(texts(` ${JSON.stringify(lists, null, 2)}\n`)).toEqual(ids);
			expect(texts(JSON.stringify(JSON.stringify(ids)))).toEqual(ids);
			expect(texts(lists.map((one) => JSON.stringify(one)))).toEqual(ids);
		}),
	);
});

test.each([
	['a number', 17, ['17']],
	['numbers and texts', [17, '18'], ['17', '18']],
	['texts in quotes', '"a", "b"', ['a', 'b']],
	['digits beyond 2^53 in JSON', '[12345678901234567890]', ['12345678901234567890']],
	['a text of a list with a comma in it', ['a, b'], ['a, b']],
	['nothing', undefined, []],
	['nothing in a list', [null, '', ' '], []],
	['invisible marks around a text', '\ufeffa\u00a0', ['a']],
])('%s', (_what, value, expected) => {
	expect(texts(value)).toEqual(expected);
});

test('Lists in lists to any depth', () => {
	let deep: unknown = 'a';
	for (let depth = 0; depth < 200_000; depth++) deep = [deep];
	expect(texts(deep)).toEqual(['a']);
});

test.each([
	['an object', { id: 'a' }, /holds an object where text is needed/],
	['a list of objects', [{ id: 'a' }, { id: 'b' }], /holds an object/],
	['the JSON of an object', '{"id":"a"}', /holds an object/],
	['an object made text', '[object Object]', /holds an object/],
	['objects made text', 'a,[object Object]', /holds an object/],
	['a date', new Date(), /holds an object/],
	['a switch', true, /holds 'true'/],
	['a number that has lost digits', 2 ** 60, /1152921504606847000.*not exact/],
	['no number', [Number.NaN], /NaN.*not exact/],
	['a list that is no JSON', "['a', 'b']", /is not a list/],
])('%s is refused by the label', (_what, value, words) => {
	expect(() => texts(value)).toThrow(UserError);
	expect(() => texts(value)).toThrow(words);
	expect(() => texts(value)).toThrow(/^'Customer IDs' /);
});
