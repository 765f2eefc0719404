import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { addDateFields, mappedByHand, newest } from './mapping.cts';
import { jsonOf } from './results.cts';
import { dialects, useStage, type Stage } from './stage.cts';

const group = 'VIP customers';
const nathan = { email: 'nathan@example.net', first_name: 'Nathan' };

/** Sends one customer, whose values are mapped by hand or taken from the item of the same names. */
async function send(
	stage: Stage,
	how: 'by hand' | 'automatically',
	values: INodeParameters & IDataObject,
) {
	const customer = { ...nathan, ...values };
	const mapping = how === 'by hand' ? mappedByHand(customer) : {};
	const items = how === 'by hand' ? [{}] : [customer];
	return await stage.run(stage.customers('upsert', group, mapping), { items });
}

const sending = useStage();

describe.each(dialects)('Values of customers, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	beforeEach(() => {
		addDateFields(stage);
	});

	describe.each(['by hand', 'automatically'] as const)('mapped %s', (how) => {
		const stored = async (values: INodeParameters & IDataObject) => {
			const result = await send(stage, how, values);
			expect(result.error).toBeUndefined();
			const [customer = {}] = newest(stage, group, 1);
			expect(customer.email).toBe(nathan.email);
			return { customer, sent: jsonOf(result)[0] };
		};

		test.each([
			['a day in ISO 8601', '2026-11-24'],
			['a time with a zone', '2026-11-24T23:30:00.000-05:00'],
			['a time without one', '2026-11-24T23:30:00'],
		])('%s is sent in the format of each field', async (_what, day) => {
			const dates = { birth_date: day, joined: day, renewal: day };
			const { customer, sent } = await stored(dates);
			const expected = {
				birth_date: '2026-11-24',
				joined: '24/11/2026',
				renewal: 'November 24, 2026',
			};
			expect(customer).toMatchObject(expected);
			expect(sent).toMatchObject(expected);
		});

		test('a date that is in the format of its field already is sent as it is', async () => {
			const dates = {
				birth_date: '1990-02-01',
				joined: '03/04/2026',
				renewal: 'March 04, 2026',
			};
			expect((await stored(dates)).customer).toMatchObject(dates);
		});

		test('a number is sent as a number, though it comes as text', async () => {
			const { customer, sent } = await stored({ loyalty_points: '1250' });
			expect(customer.loyalty_points).toBe(1250);
			expect(sent?.loyalty_points).toBe(1250);
			expect((await stored({ loyalty_points: -12.5 })).customer.loyalty_points).toBe(-12.5);
			expect((await stored({ loyalty_points: 0 })).customer.loyalty_points).toBe(0);
		});

		test('an amount is sent as a number', async () => {
			const { sent } = await stored({ last_order_value: '19.90' });
			expect(sent?.last_order_value).toBe(19.9);
		});

		test('text keeps its leading zeros and all its digits', async () => {
			const values = { last_name: '007', city: '12345678901234567890' };
			expect((await stored(values)).customer).toMatchObject(values);
		});

		test('a number in a field of text is sent as text', async () => {
			expect((await stored({ city: 8045 })).customer.city).toBe('8045');
		});

		test.each(['B', '美', '😀'])("one character: '%s'", async (tier) => {
			expect((await stored({ tier })).customer.tier).toBe(tier);
		});

		test('an empty value is left out, so that the customer keeps what is there', async () => {
			await stored({ city: 'Zürich', loyalty_points: 7, birth_date: '1990-02-01' });
			const { sent } = await stored({ city: '', loyalty_points: null, birth_date: '' });
			expect(sent).toEqual(nathan);
			const [customer] = newest(stage, group, 1);
			expect(customer).toMatchObject({
				city: 'Zürich',
				loyalty_points: 7,
				birth_date: '1990-02-01',
			});
		});
	});
});

test('a field that is gone, and has no value in the mapping, is passed over', async () => {
	const result = await send(sending, 'by hand', { old_field: null, older_field: '' });
	expect(result.error).toBeUndefined();
	expect(jsonOf(result)).toEqual([nathan]);
});

describe('Values from expressions', () => {
	const stage = useStage();
	beforeEach(() => {
		addDateFields(stage);
	});

	test.each([
		['a date of Luxon', '={{ DateTime.fromISO("2026-11-24") }}'],
		[
			'a date of Luxon in another zone',
			'={{ DateTime.fromISO("2026-11-25T00:30:00", { zone: "Asia/Tokyo" }) }}',
		],
		['a date of JavaScript', '={{ new Date("2026-11-24T12:00:00Z") }}'],
		['text that is made a date', '={{ $json.day.toDateTime() }}'],
		['text', '={{ $json.day }}'],
		[
			'text in the format of the field',
			'={{ DateTime.fromISO($json.day).toFormat("dd/MM/yyyy") }}',
		],
	])('%s is sent in the format of the field', async (_what, joined) => {
		const mapping = mappedByHand({ ...nathan, joined });
		const items = [{ day: '2026-11-24' }];
		const result = await stage.run(stage.customers('upsert', group, mapping), { items });
		expect(result.error).toBeUndefined();
		expect(newest(stage, group, 1)[0]?.joined).toBe('24/11/2026');
	});

	test('a date object that comes with the item is sent in the format of the field', async () => {
		const items = [{ ...nathan, joined: new Date('2026-11-24T12:00:00Z') }];
		const parameters = stage.customers('upsert', group);
		const { error } = await stage.run(parameters, { items });
		expect(error).toBeUndefined();
		expect(newest(stage, group, 1)[0]?.joined).toBe('24/11/2026');
	});
});
