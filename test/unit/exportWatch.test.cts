import { ExportWatch, QUIET_MS } from '../../nodes/Nudgescribe/api/records/exportWatch.ts';
import { fc } from './arbitraries.cts';

const none = { count: 0, held: '' };
const files = (count: number, held = '') => ({ count, held });

/** What is seen second by second, each look in no time, and the second at which the export is complete. */
function completeAt(before: ReturnType<typeof files>, seen: ReturnType<typeof files>[]): number {
	const watch = new ExportWatch(before);
	return seen.findIndex((one, second) => {
		const now = second * 1000;
		return watch.see(one, { asked: now, answered: now });
	});
}
/** So many seconds long the same. */
const long = <T,>(seconds: number, value: T): T[] => Array.from({ length: seconds }, () => value);

describe('An export, where there was none before', () => {
	test('is complete when its files have not changed for five seconds', () => {
		expect(QUIET_MS).toBe(5000);
		expect(completeAt(none, [...long(3, none), ...long(20, files(2))])).toBe(3 + 5);
	});

	test('is not complete while there are no files', () => {
		expect(completeAt(none, long(3600, none))).toBe(-1);
	});

	test('is not complete when two looks find the same files a second apart', () => {
		expect(completeAt(none, long(2, files(1)))).toBe(-1);
	});

	test('is complete after twice the longest gap between two of its files', () => {
		const seen = [...long(4, files(1)), ...long(2, files(2)), ...long(60, files(3))];
		expect(completeAt(none, seen)).toBe(6 + 8);
	});

	test('is not complete in the shorter gaps that follow a long one', () => {
		const seen = [
			...long(4, files(1)),
			...long(7, files(2)),
			...long(7, files(3)),
			...long(60, files(4)),
		];
		expect(completeAt(none, seen)).toBe(18 + 14);
	});

	test('is not complete when its files are gone again', () => {
		expect(completeAt(none, [...long(3, files(2)), ...long(100, none)])).toBe(-1);
	});
});

describe('An export, where there were three files before', () => {
	const before = files(3, 'old');

	test('is not taken for complete, however long the same ones are there', () => {
		expect(completeAt(before, long(3600, files(3, 'old')))).toBe(-1);
	});

	test('is complete when as many files hold something else', () => {
		const seen = [...long(2, files(3, 'old')), ...long(20, files(3, 'new'))];
		expect(completeAt(before, seen)).toBe(2 + 5);
	});

	test('is not complete while what they hold still changes', () => {
		const seen = [...long(2, files(3, 'new, old')), ...long(20, files(3, 'new'))];
		expect(completeAt(before, seen)).toBe(2 + 5);
	});

	test.each([1, 2, 4])('is complete when there are %i now', (count) => {
		const seen = [...long(2, files(3, 'old')), ...long(20, files(count))];
		expect(completeAt(before, seen)).toBe(2 + 5);
	});

	test('is another one once they were gone, though it holds the same', () => {
		const seen = [...long(2, none), ...long(20, files(3, 'old'))];
		expect(completeAt(before, seen)).toBe(2 + 5);
	});
});

describe('Looks that take long', () => {
	test('do not pass for a quiet time', () => {
		const watch = new ExportWatch(none);
		expect(watch.see(files(1), { asked: 0, answered: 9000 })).toBe(false);
		expect(watch.see(files(1), { asked: 10_000, answered: 19_000 })).toBe(false);
		expect(watch.see(files(1), { asked: 14_000, answered: 23_000 })).toBe(true);
	});
});

describe('How things stand', () => {
	test.each([
		[none, none, 'There are no files yet.'],
		[none, files(1), 'So far there is 1 file.'],
		[none, files(4), 'So far there are 4 files.'],
		[files(2, 'old'), none, 'There are no files yet.'],
		[files(2, 'old'), files(2, 'new'), 'So far there are 2 files.'],
		[
			files(2, 'old'),
			files(2, 'old'),
			'2 files were there before, and the same are there now: they may be the earlier ones.',
		],
		[
			files(1, 'old'),
			files(1, 'old'),
			'1 file was there before, and the same is there now: it may be the earlier one.',
		],
	])('with %j before and %j now: %3$s', (before, now, words) => {
		const watch = new ExportWatch(before);
		watch.see(now, { asked: 0, answered: 0 });
		expect(watch.state).toBe(words);
	});

	test('is not known before a look', () => {
		expect(new ExportWatch(files(3)).state).toBe('It is not known how many files there are.');
	});

	test('says why the API has no files', () => {
		const watch = new ExportWatch(none);
		watch.see({ ...none, refusal: 'No export yet.' }, { asked: 0, answered: 0 });
		expect(watch.state).toBe('There are no files yet (No export yet).');
	});
});

test('Whatever comes, a complete export has files that did not change for five seconds', () => {
	const counts = fc.array(
		fc.record({ count: fc.nat(3), seconds: fc.integer({ min: 1, max: 40 }) }),
	);
	fc.assert(
		fc.property(fc.nat(3), counts, (before, phases) => {
			const seen = phases.flatMap(({ count, seconds }) => long(seconds, files(count)));
			const at = completeAt(files(before), seen);
			if (at < 0) return;
			const quiet = seen.slice(at - 5, at + 1).map(({ count }) => count);
			expect(new Set(quiet).size).toBe(1);
			expect(quiet[0]).toBeGreaterThan(0);
			expect(seen.slice(0, at + 1).some(({ count }) => count !== before)).toBe(true);
		}),
	);
});
