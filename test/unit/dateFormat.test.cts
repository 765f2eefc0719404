import { DateTime } from 'luxon';
import { luxonFormat } from '../../nodes/Nudgescribe/resources/customer/dateFormat.ts';
import { fc } from './arbitraries.cts';

const day = DateTime.utc(2026, 11, 4, 15, 6, 7);
const written = (format: string) => {
	const own = luxonFormat(format);
	return own === undefined ? undefined : day.toFormat(own, { locale: 'en' });
};

/** Each way to write the vendor's formats, and others that have one meaning. */
const understood: Array<[string, string]> = [
	['yyyy-MM-dd', '2026-11-04'],
	['YYYY-MM-DD', '2026-11-04'],
	['uuuu-MM-dd', '2026-11-04'],
	['yyyy-mm-dd', '2026-11-04'],
	['%Y-%m-%d', '2026-11-04'],
	['Y-m-d', '2026-11-04'],
	['dd/MM/yyyy', '04/11/2026'],
	['DD/MM/YYYY', '04/11/2026'],
	['dd/mm/yyyy', '04/11/2026'],
	['DD/MM/yyyy', '04/11/2026'],
	['%d/%m/%Y', '04/11/2026'],
	['d/m/Y', '04/11/2026'],
	['MM/dd/yyyy', '11/04/2026'],
	['MM/DD/YYYY', '11/04/2026'],
	['mm/dd/yyyy', '11/04/2026'],
	['m/d/Y', '11/04/2026'],
	['dd-MM-yyyy', '04-11-2026'],
	['MM-dd-yyyy', '11-04-2026'],
	['dd.MM.yyyy', '04.11.2026'],
	['DD.MM.YYYY', '04.11.2026'],
	['yyyy/MM/dd', '2026/11/04'],
	['dd MMM yyyy', '04 Nov 2026'],
	['DD MMM YYYY', '04 Nov 2026'],
	['dd mmm yyyy', '04 Nov 2026'],
	['%d %b %Y', '04 Nov 2026'],
	['MMM dd, yyyy', 'Nov 04, 2026'],
	['MMM DD, YYYY', 'Nov 04, 2026'],
	['MMMM dd, yyyy', 'November 04, 2026'],
	['%B %d, %Y', 'November 04, 2026'],
	['F d, Y', 'November 04, 2026'],
	['dd MMMM yyyy', '04 November 2026'],
	['yy/MM/dd', '26/11/04'],
	['YY/MM/DD', '26/11/04'],
	['dd/MM/yy', '04/11/26'],
	['DD/MM/YY', '04/11/26'],
	['MM/dd/yy', '11/04/26'],
	['%m/%d/%y', '11/04/26'],
	['D/M/YYYY', '4/11/2026'],
	['d.M.yyyy', '4.11.2026'],
	['d/m/yyyy', '4/11/2026'],
	['%-d.%-m.%Y', '4.11.2026'],
	['j. F Y', '4. November 2026'],
	['j.n.Y', '4.11.2026'],
	['d-mmm-yy', '4-Nov-26'],
	['yyyyMMdd', '20261104'],
	['YYYYMMDD', '20261104'],
	['ddMMyy', '041126'],
	['yyyy年MM月dd日', '2026年11月04日'],
	["d 'de' MMMM 'de' yyyy", '4 de November de 2026'],
	['D [de] MMMM [de] YYYY', '4 de November de 2026'],
	['d" de "MMMM" de "yyyy', '4 de November de 2026'],
	["'dd/MM/yyyy'", '04/11/2026'],
	['"dd/MM/yyyy"', '04/11/2026'],
	['EEEE, dd MMMM yyyy', 'Wednesday, 04 November 2026'],
	['ddd, D MMM YYYY', 'Wed, 4 Nov 2026'],
	['%A, %d %B %Y', 'Wednesday, 04 November 2026'],
	['yyyy-MM-dd HH:mm', '2026-11-04 15:06'],
	["yyyy-MM-dd'T'HH:mm:ss", '2026-11-04T15:06:07'],
	['YYYY-MM-DDTHH:mm:ss', '2026-11-04T15:06:07'],
	['%Y-%m-%d %H:%M:%S', '2026-11-04 15:06:07'],
	[' dd/MM/yyyy ', '04/11/2026'],
];

test.each(understood)('%s is understood', (format, expected) => {
	expect(written(format)).toBe(expected);
});

test.each([
	['nothing', ''],
	['a blank', ' '],
	['no whole date', 'MM/yyyy'],
	['a year alone', 'yyyy'],
	['a time alone', 'HH:mm'],
	['a day twice', 'dd/dd/yyyy'],
	['months where minutes should be', 'YYYY-MM-DD HH:MM'],
	['minutes where months should be', 'dd/mm/yyyy HH:mm'],
	['a year that is two or four digits', 'dd/MM/y'],
	['letters of PHP that are others elsewhere', 'd/m/y'],
	['a month that is a name or a number', 'M d Y'],
	['a day of the year', 'DDD/YYYY'],
	['a day with its ending', 'Do MMM YYYY'],
	['hours that are unclear', 'yyyy-MM-dd hh:mm'],
	['hours of a half of the day', 'yyyy-MM-dd hh:mm a'],
	['a time zone', 'yyyy-MM-dd HH:mm Z'],
	['a time zone in quotes', "yyyy-MM-dd'T'HH:mm:ss'Z'"],
	['a time in words', 'yyyy-MM-dd HH:mm [Uhr]'],
	['the name of a standard', 'ISO 8601'],
	['a word', 'DATE'],
	['words without quotes', 'd de MMMM de yyyy'],
	['a quote without an end', "dd 'of MM yyyy"],
	['letters of two libraries', '%d/MM/yyyy'],
	['a percent sign', '%d/%m/%Y%'],
	['five letters', 'MMMMM dd yyyy'],
	['a day and a letter too many', 'ddT/MM/yyyy'],
	['names of all objects', 'constructor'],
])('What says %s is not: %s', (_what, format) => {
	expect(luxonFormat(format)).toBeUndefined();
});

test('What is understood is read back as the same day, whatever the letters', () => {
	const pick = (...all: string[]) => fc.constantFrom(...all);
	const parts = fc.tuple(
		pick('yyyy', 'YYYY', 'uuuu'),
		pick('MM', 'mm', 'MMM', 'mmm', 'MMMM'),
		pick('dd', 'DD', 'd', 'D'),
	);
	const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
	const moment = fc.date({ min: new Date(0), max: new Date('2090-01-01'), noInvalidDate: true });
	fc.assert(
		fc.property(parts, order, pick('/', '-', '.', ' ', ', '), moment, (all, places, gap, at) => {
			const own = luxonFormat(places.map((place) => all[place]).join(gap)) ?? '';
			const one = DateTime.fromJSDate(at, { zone: 'utc' }).startOf('day');
			const text = one.toFormat(own, { locale: 'en' });
			const back = DateTime.fromFormat(text, own, { locale: 'en', zone: 'utc' });
			expect(back.toISODate()).toBe(one.toISODate());
		}),
	);
});

test('Any text at all is understood, or not, at once', () => {
	const letters = fc.string({
		unit: fc.constantFrom(
			'yy',
			'M',
			'dd',
			'D',
			'Y',
			'm',
			'HH',
			's',
			'T',
			'%',
			"'",
			'"',
			'[',
			']',
			'/',
			'.',
		),
		maxLength: 80,
	});
	fc.assert(
		fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (format) => {
			const text = written(format);
			// Nothing of the format itself is left over.
			if (text !== undefined) expect(text).toMatch(/2026|26/);
		}),
	);
	expect(luxonFormat('dM'.repeat(50_000))).toBeUndefined();
	expect(luxonFormat("'".repeat(100_000))).toBeUndefined();
});
