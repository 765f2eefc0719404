import { compareMoments, momentOf } from '../../nodes/Nudgescribe/trigger/moment.ts';
import { fc } from './arbitraries.cts';

const moments = fc.date({
	min: new Date('2001-09-10T00:00:00Z'),
	max: new Date('2200-01-01T00:00:00Z'),
	noInvalidDate: true,
});

describe('A moment', () => {
	test('is the same, however an API writes it', () => {
		fc.assert(
			fc.property(moments, (date) => {
				const text = date.toISOString();
				const shifted = new Date(date.getTime() - 5_400_000).toISOString();
				const seconds = Math.floor(date.getTime() / 1000);
				const forms = [
					text,
					text.replace('Z', '+00:00'),
					text.replace('Z', '000Z'),
					text.replace(/\.\d+/, ''),
					text.replace('T', ' '),
					shifted.replace('Z', '-01:30'),
					String(seconds),
					String(date.getTime()),
				];
				expect(forms.map(momentOf)).toEqual(forms.map(() => seconds));
			}),
		);
	});

	test.each(['', ' ', '\t'])('is not there where the API says "%s"', (text) => {
		expect(momentOf(text)).toBeUndefined();
	});

	test('that nobody understands is compared as it is written', () => {
		expect(momentOf(' 24. November, noon ')).toBe('24. November, noon');
	});

	test('comes before a later one, and after none', () => {
		const texts = ['', '2026-11-24T10:00:00+02:00', '2026-11-24T09:00:00Z', '2026-11-25'];
		const sorted = texts.map(momentOf).toSorted(compareMoments);
		// JavaScript puts what is undefined last.
		expect(sorted).toEqual([...texts.slice(1), ''].map(momentOf));
		expect(compareMoments(undefined, 1)).toBeLessThan(0);
	});
});
