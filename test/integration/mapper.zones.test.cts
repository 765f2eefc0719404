import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { addDateFields, mappedByHand } from './mapping.cts';
import { hintsOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const group = 'VIP customers';
const stage = useStage();
beforeEach(() => {
	addDateFields(stage);
});

/** In New York the 23rd, in Berlin and Tokyo the 24th. */
const evening = '2026-11-24T00:30:00.000+01:00';
/** In New York and in Berlin the 24th, in Tokyo the 25th. */
const night = '2026-11-24T20:00:00.000Z';

describe.each([
	['America/New_York', '23/11/2026', '24/11/2026'],
	['Europe/Berlin', '24/11/2026', '24/11/2026'],
	['Asia/Tokyo', '24/11/2026', '25/11/2026'],
])('In a workflow of the time zone %s', (timezone, onEvening, atNight) => {
	const send = async (items: IDataObject[], mapping: INodeParameters = {}) => {
		const result = await stage.run(stage.customers('upsert', group, mapping), { items, timezone });
		expect(result.error).toBeUndefined();
		return result;
	};
	const joined = async (value: unknown) => {
		const item = { email: 'ida@example.net', first_name: 'Ida', joined: value as string };
		return jsonOf(await send([item]))[0]?.joined;
	};
	const byExpression = async (expression: string) => {
		const values = { email: 'ida@example.net', first_name: 'Ida', joined: expression };
		return jsonOf(await send([{ evening, night }], mappedByHand(values)))[0]?.joined;
	};

	test('a moment is the day that it is there', async () => {
		for (const value of [evening, new Date(evening)]) expect(await joined(value)).toBe(onEvening);
		for (const value of [night, new Date(night)]) expect(await joined(value)).toBe(atNight);
		expect(await byExpression('={{ new Date($json.evening) }}')).toBe(onEvening);
		expect(await byExpression('={{ DateTime.fromISO($json.night) }}')).toBe(atNight);
		expect(await byExpression('={{ DateTime.fromISO($json.night).setZone("utc") }}')).toBe(atNight);
		expect(await byExpression('={{ $json.evening.toDateTime() }}')).toBe(onEvening);
	});

	test('a day, and a time without a zone, is the day that is written there', async () => {
		for (const value of [
			'2026-11-24',
			'2026-11-24T00:00:00',
			'2026-11-24 23:59:59',
			'24/11/2026',
		]) {
			expect(await joined(value)).toBe('24/11/2026');
		}
		expect(await byExpression('={{ DateTime.local(2026, 11, 24) }}')).toBe('24/11/2026');
		expect(await byExpression('={{ "2026-11-24".toDateTime() }}')).toBe('24/11/2026');
	});

	test('midnight there, as a database hands on a day, is that day', async () => {
		const local = await byExpression('={{ DateTime.local(2026, 11, 24).toJSDate() }}');
		expect(local).toBe('24/11/2026');
		expect(await byExpression('={{ DateTime.local(2026, 11, 24).toUTC().toISO() }}')).toBe(local);
	});

	test('midnight in UTC that is another day there is told in a hint', async () => {
		const item = {
			email: 'ida@example.net',
			first_name: 'Ida',
			joined: '2026-11-24T00:00:00.000Z',
		};
		const result = await send([item, item]);
		const isBefore = timezone === 'America/New_York';
		expect(jsonOf(result)[0]?.joined).toBe(isBefore ? '23/11/2026' : '24/11/2026');
		expect(hintsOf(result)).toHaveLength(isBefore ? 1 : 0);
		expect(hintsOf(result).join()).toMatch(
			isBefore
				? /midnight elsewhere.*America\/New_York.* 2026-11-24 where 2026-11-23 is sent/
				: /^$/,
		);
	});

	test('the days of a filter are those in that zone', async () => {
		const get = async (publishedAfter: string) => {
			const parameters: INodeParameters = {
				...{ resource: 'campaign', operation: 'getAll', filters: { publishedAfter } },
			};
			await stage.run(parameters, { items: [{ evening, night }], timezone });
			return stage.sent('/v1/campaign/all', 'start_date').at(-1);
		};
		const iso = (day: string) => day.split('/').reverse().join('-');
		expect(await get('={{ $json.evening }}')).toBe(iso(onEvening));
		expect(await get('={{ new Date($json.night) }}')).toBe(iso(atNight));
		expect(await get('2026-11-24')).toBe('2026-11-24');
		expect(await get('2026-11-24T00:00:00')).toBe('2026-11-24');
	});
});
