import { DateTime } from 'luxon';
import { dateOf, daysBegunBy } from '../../nodes/Nudgescribe/fields/day.ts';
import { fc } from './arbitraries.cts';

const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Tokyo'];
const dayIn = (zone: string) => (value: unknown) => dateOf(value, zone)?.toISODate();

const moments = fc
	.date({ min: new Date('1930-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
	.map((date) => DateTime.fromJSDate(date));

describe.each(zones)('In the zone %s', (zone) => {
	const day = dayIn(zone);

	test('a moment is the day that it is there, however it is written', () => {
		fc.assert(
			fc.property(moments, fc.constantFrom(...zones), (moment, other) => {
				const expected = moment.setZone(zone).toISODate();
				const text = moment.setZone(other).toISO() ?? '';
				const ways = [
					moment.toJSDate(),
					moment.setZone(other),
					text,
					` ${text.replace('T', ' ')}`,
					text.replace(/(?=[+-]\d\d:\d\d$)/, ' '),
					text.replace(/:(?=\d\d$)/, ''),
					`${text}[${other}]`,
					moment.toUTC().toISO(),
					moment.toUTC().toISO()?.replace('Z', ' UTC'),
				];
				expect(ways.map(day)).toEqual(ways.map(() => expected));
			}),
		);
	});

	test('text without an offset is the day that is written there', () => {
		fc.assert(
			fc.property(moments, (moment) => {
				const written = moment.toUTC().toISODate() ?? '';
				const time = moment.toUTC().toFormat('HH:mm:ss.SSS');
				const ways = [written, `${written}T${time}`, `${written} ${time}`, ` ${written}T00:00 `];
				expect(ways.map(day)).toEqual(ways.map(() => written));
			}),
		);
	});
});

test.each([
	'12',
	'2026',
	'2026-11',
	'2026-02-30',
	'2026-11-24T',
	'2026-11-24T25:00',
	'2026-11-24 at noon',
	'2026-11-24T10:00:00+01:00 or so',
	'0000-00-00',
	'24.11.2026',
	'20261124',
	'2026-W48-2',
	'',
	1_795_478_400_000,
	new Date(Number.NaN),
	DateTime.invalid('test'),
	{ day: 24 },
	null,
])('%p is no date', (value) => {
	expect(dateOf(value)).toBeUndefined();
	expect(daysBegunBy(value)).toEqual([]);
});

test.each([
	[new Date('2026-11-24T00:00:00Z'), true],
	['2026-11-24T00:00:00.000Z', true],
	['2026-11-24T01:00:00+01:00', true],
	['2026-11-24T00:00:01Z', false],
	['2026-11-24T00:00:00', false],
	['2026-11-24', false],
])('Whether %p begins a day in UTC: %p', (value, expected) => {
	expect(daysBegunBy(value).includes('2026-11-24')).toBe(expected);
});

test('Midnight where n8n runs begins a day', () => {
	expect(daysBegunBy(DateTime.local(2026, 11, 24).toUTC().toISO())).toContain('2026-11-24');
	expect(daysBegunBy(new Date(2026, 10, 24))).toContain('2026-11-24');
});
