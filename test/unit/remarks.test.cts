import { Remarks } from '../../nodes/Nudgescribe/api/http/remarks.ts';
import { fc } from './arbitraries.cts';

const second = 1000;

function after(...waits: [wait: number, now: number][]): string[] {
	const remarks = new Remarks();
	for (const [wait, now] of waits) remarks.waits(wait, now);
	return remarks.texts;
}

describe('Waits', () => {
	test('of a few seconds are not told', () => {
		expect(after([5 * second, 0])).toEqual([]);
		expect(after()).toEqual([]);
	});

	test('of longer are told, with what to do', () => {
		expect(after([4 * second, 0], [3 * second, 10 * second])).toEqual([
			"Nudgescribe had too much to do, so requests waited 7 seconds in all. Run this at a quieter time, or lower 'Requests at Once' in the options.",
		]);
	});

	test('of several requests at the same time are one wait', () => {
		expect(after([4 * second, 0], [4 * second, 0], [4 * second, second])).toEqual([]);
	});

	test('are never longer than from the first to the last of them', () => {
		const wait = fc.tuple(fc.nat(60 * second), fc.nat(60 * second));
		fc.assert(
			fc.property(fc.array(wait, { minLength: 1 }), (waits) => {
				const inOrder = [...waits].sort(([, one], [, other]) => one - other);
				const begin = inOrder[0]?.[1] ?? 0;
				const end = Math.max(...waits.map(([length, now]) => now + length));
				return end - begin > 5 * second || after(...inOrder).length === 0;
			}),
		);
	});
});

describe('Guesses', () => {
	test('are one sentence, each name once', () => {
		const remarks = new Remarks();
		remarks.guessed('customer_groups', 'data.crowds');
		remarks.guessed('customer_groups', 'data.crowds');
		remarks.guessed('pages', 'leaves');
		expect(remarks.texts).toEqual([
			"Nudgescribe's answer was read by a guess, since nothing else fits: 'data.crowds' as 'customer_groups', 'leaves' as 'pages'. Check the output. If it is wrong, run 'Check Setup' of the resource Account, and put what it finds into 'API Mapping' of the credential.",
		]);
	});

	test('of any number are as many as a person reads', () => {
		const remarks = new Remarks();
		for (const name of ['a', 'b', 'c', 'd', 'e']) remarks.guessed(name, name.toUpperCase());
		expect(remarks.texts[0]).toContain("'C' as 'c' and 2 more");
	});

	test('of a trial are told in its report', () => {
		const remarks = new Remarks();
		remarks.guessed('pages', 'leaves');
		remarks.leaveOutGuesses();
		expect(remarks.texts).toEqual([]);
	});
});
