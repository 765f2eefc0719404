import { inWords } from '../../nodes/Nudgescribe/api/dialect/duration.ts';
import { fc } from './arbitraries.cts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
	[0, '0 seconds'],
	[1, '1 second'],
	[second, '1 second'],
	[1001, '2 seconds'],
	[45 * second, '45 seconds'],
	[minute, '1 minute'],
	[90 * second, '1 minute 30 seconds'],
	[2 * minute, '2 minutes'],
	[59 * minute + 59.5 * second, '1 hour'],
	[hour, '1 hour'],
	[hour + 1, '1 hour 1 minute'],
	[2 * hour, '2 hours'],
	[23 * hour + 59 * minute + second, '1 day'],
	[day, '1 day'],
	[2 * day + hour, '2 days 1 hour'],
	[365 * day, '365 days'],
	[366 * day, 'more than a year'],
	[Number.MAX_VALUE, 'more than a year'],
	[Infinity, 'more than a year'],
])('%p ms are %s', (duration, words) => {
	expect(inWords(duration)).toBe(words);
});

test('Any duration is said in two numbers at most, and never shorter than it is', () => {
	const sizes: Record<string, number> = { second, minute, hour, day };
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 365 * day }), (duration) => {
			const parts = [...inWords(duration).matchAll(/(\d+) (second|minute|hour|day)s?/g)];
			expect(parts.length).toBeLessThanOrEqual(2);
			const said = parts.reduce(
				(sum, [, count, unit]) => sum + Number(count) * (sizes[unit ?? ''] ?? NaN),
				0,
			);
			expect(said).toBeGreaterThanOrEqual(duration);
			expect(said).toBeLessThan(duration + hour);
		}),
	);
});
