import { problemIn } from '../../nodes/Nudgescribe/fields/jsonProblem.ts';
import { fc } from './arbitraries.cts';

/** Where JSON.parse says that it came to an end, where it says so. */
function placeByEngine(text: string): number | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		const place = / in JSON at position (\d+)/.exec(String(error))?.[1];
		return place === undefined ? undefined : Number(place);
	}
}

function placeOf(text: string): number {
	const [, line = '', column = ''] = /line (\d+), column (\d+)/.exec(problemIn(text)) ?? [];
	const before = text.split('\n').slice(0, Number(line) - 1);
	return before.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1;
}

test.each([
	['{"a": 1, }', "It stops being JSON at line 1, column 10: '}' does not belong there"],
	[
		'{\n\t"a": 1\n\t"b": 2\n}',
		`It stops being JSON at line 3, column 2: '"' does not belong there`,
	],
	["{'a': 1}", "It stops being JSON at line 1, column 2: ''' does not belong there"],
	['{"a": 1', 'It ends at line 1, column 8, before the JSON is complete'],
	['{"a": "x', 'It ends at line 1, column 9, before the JSON is complete'],
	['{"a": 01}', "It stops being JSON at line 1, column 8: '1' does not belong there"],
	['[object Object]', "It stops being JSON at line 1, column 2: 'o' does not belong there"],
	['{} {}', "It stops being JSON at line 1, column 4: '{' does not belong there"],
	['{"a": "b\nc"}', "It stops being JSON at line 1, column 9: '\n' does not belong there"],
])('%j', (text, problem) => {
	expect(problemIn(text)).toBe(problem);
});

test('The place is the one that the engine says, where it says one', () => {
	const spoiled = fc
		.tuple(fc.json({ maxDepth: 3 }), fc.nat(60), fc.constantFrom('', ',', '}', ']', '"', ':', 'x'))
		.map(([text, at, more]) => text.slice(0, at) + more + text.slice(at + 1));
	let compared = 0;
	fc.assert(
		fc.property(spoiled, (text) => {
			const place = placeByEngine(text);
			if (place === undefined || /\\|\p{Cc}/u.test(text)) return;
			compared += 1;
			// In a broken number or word, the engine tells where it breaks, not where it begins.
			expect(text.slice(placeOf(text), place)).toMatch(/^[-+.\w]*$/);
			expect(placeOf(text)).toBeLessThanOrEqual(place);
		}),
		{ numRuns: 2000 },
	);
	expect(compared).toBeGreaterThan(200);
});
