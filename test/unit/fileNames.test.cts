import { fileNameOf } from '../../nodes/Nudgescribe/fields/fileNames.ts';
import { KEPT_NAME, withoutOldName } from '../../nodes/Nudgescribe/fields/keptNames.ts';
import { fc } from './arbitraries.cts';

describe('The name of a file', () => {
	test.each([
		['Gift guide', 'Gift-guide'],
		['VIP (EU)', 'VIP-(EU)'],
		['Shop/EU: "a" <b>|c?*\\d', 'Shop-EU-a-b-c-d'],
		['Été ☀', 'Été-☀'],
		['.hidden', 'hidden'],
		['../../etc', '-..-etc'],
		['...', 'untitled'],
		[' ', 'untitled'],
		['CON', '_CON'],
		['nul.txt', '_nul.txt'],
		['Com1', '_Com1'],
		['LPT².x', '_LPT².x'],
		['Console', 'Console'],
		['com12', 'com12'],
		['a\u202eb\u0000c', 'abc'],
	])('of %j is %j', (title, name) => {
		expect(fileNameOf(title)).toBe(name);
	});

	test('is one that every file system takes, whatever the title', () => {
		const title = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 300 }),
			fc.string({ unit: fc.constantFrom('.', '/', ' ', 'con', '☀', 'é', 'a') }),
		);
		fc.assert(
			fc.property(title, (text) => {
				const name = fileNameOf(text);
				expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|^$/u);
				expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
				expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100);
				// Half a character would not come through.
				const isWhole = (one: string) => Buffer.from(one).toString() === one;
				expect(isWhole(name) || !isWhole(text)).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('A name that n8n kept from a list', () => {
	const value = { __rl: true, mode: 'list', value: '17', [KEPT_NAME]: 'Old' };
	const nameless = { __rl: true, mode: 'list', value: '17' };

	test.each<[string, unknown, object]>([
		['stays where the value was chosen', value, value],
		['goes where the value is an expression', { ...value, value: '={{ 17 }}' }, nameless],
		['goes where all is an expression', '={{ $json.choice }}', nameless],
	])('%s', (_what, entered, left) => {
		expect(withoutOldName(entered, value)).toEqual(left);
	});

	test('is nothing that other values have', () => {
		for (const other of ['text', 7, null, ['a'], { a: 1 }, nameless]) {
			expect(withoutOldName('={{ 1 }}', other)).toBe(other);
		}
	});
});
