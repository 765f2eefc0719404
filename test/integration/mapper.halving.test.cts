import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sentCustomers } from '../../tools/emulator/sentCustomers.cts';
import { newest, newPeople } from './mapping.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

const group = 'VIP customers';
const count = 120;

/** The requests that finding so many items at fault may take: down to each of them, and its sound neighbours. */
const bound = (faulty: number) => 1 + 2 * faulty * Math.ceil(Math.log2(count));

/** In JSON, values are Nudgescribe's to check: it finds those that are no numbers. */
function peopleWithFaultsAt(faults: number[]): IDataObject[] {
	return newPeople(count).map((person, index) => ({
		...person,
		loyalty_points: faults.includes(index) ? 'many' : index,
	}));
}

const ways = dialects.flatMap((dialect) => [
	{ dialect, sendAs: 'csv', one: 'Row' },
	{ dialect, sendAs: 'list', one: 'Customer' },
]);

describe.each(ways)('A batch that Nudgescribe refuses, $dialect, $sendAs', (way) => {
	const { dialect, sendAs, one } = way;
	const stage = useStage({ dialect });
	const sizes = () => stage.sentCustomers().map(({ length }) => length);
	const upsert = (more: INodeParameters = {}) =>
		stage.customers('upsert', group, {
			sendAs,
			dataMode: 'json',
			customer: '={{ $json }}',
			...more,
		});

	test.each([
		['the first', [0]],
		['the last', [119]],
		['one in the middle', [60]],
		['two next to each other', [59, 60]],
		['some here and there', [3, 17, 64, 118]],
	])(
		'is halved with On Error: Continue until the items at fault are found: %s',
		async (_which, faults) => {
			const items = peopleWithFaultsAt(faults);
			const result = await stage.run(upsert(), {
				items,
				onError: 'continueRegularOutput',
			});
			const output = jsonOf(result);
			expect(originsOf(result.items)).toEqual(items.map((_, index) => index));
			expect(output.flatMap(({ error }, index) => (error === undefined ? [] : [index]))).toEqual(
				faults,
			);
			for (const fault of faults) expect(output[fault]?.error).toContain('is not a number');
			const good = items.filter((_, index) => !faults.includes(index));
			expect(newest(stage, group, good.length + 1).slice(1)).toEqual(good);
			expect(stage.stored(group)).toHaveLength(41 + good.length);
			expect(sizes().length).toBeLessThanOrEqual(bound(faults.length));
		},
	);

	test('stores each sound customer in exactly one request that succeeds', async () => {
		const items = peopleWithFaultsAt([3, 64]);
		await stage.run(upsert(), { items, onError: 'continueRegularOutput' });
		const accepted = stage.emulator
			.requests()
			.filter(({ path, status }) => path === '/v1/customer/check' && status === 200)
			.flatMap((request) => sentCustomers(request, stage.nameOf('customers')));
		for (const { email } of newPeople(count)) {
			const times = accepted.filter((customer) => customer.email === email).length;
			expect([email, times]).toEqual([
				email,
				['new.4@example.net', 'new.65@example.net'].includes(email) ? 0 : 1,
			]);
		}
	});

	test('is not halved with On Error: Stop: the run ends with the words of the API', async () => {
		const items = peopleWithFaultsAt([60]);
		const result = await stage.run(upsert({ options: { batchSize: 50 } }), { items });
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: `Nudgescribe refused the request: ${one} 11: loyalty_points "many" is not a number`,
		});
		expect(sizes()).toEqual([50, 50]);
		expect(stage.stored(group)).toHaveLength(41 + 50);
	});
});

describe('A batch', () => {
	const stage = useStage();
	const upsert = async (items: IDataObject[]) =>
		await stage.run(stage.customers('upsert', group), { items, onError: 'continueRegularOutput' });
	const requests = () => stage.calls().filter((call) => call.endsWith('/customer/check'));

	test('of which every item is at fault gives each its own words, within bounds', async () => {
		const result = await upsert(newPeople(8).map(({ email }) => ({ email })));
		const words = jsonOf(result).map(({ error }) => error);
		expect(words).toEqual(
			Array(8).fill(
				'Nudgescribe refused the request: Columns of required profile fields are missing: first_name',
			),
		);
		expect(requests()).toHaveLength(15);
	});

	test.each([403, 404, 402, 500, 501])(
		'that is refused with status %d, which is no matter of its content, is not halved',
		async (status) => {
			stage.emulator.fault({ path: '/v1/customer/check', times: 99, status });
			const result = await upsert(newPeople(8));
			expect(jsonOf(result).every(({ error }) => error !== undefined)).toBe(true);
			expect(requests().length).toBeLessThanOrEqual(2);
		},
	);

	test.each([400, 409, 413, 422])(
		'that is refused with status %d once is stored in two halves',
		async (status) => {
			stage.emulator.fault({ path: '/v1/customer/check', times: 1, status });
			const items = newPeople(9);
			const result = await upsert(items);
			expect(jsonOf(result)).toEqual(items);
			expect(newest(stage, group, 9)).toEqual(items);
			expect(requests()).toHaveLength(3);
		},
	);

	test('whose answer is lost is not sent again in halves', async () => {
		stage.emulator.fault({
			path: '/v1/customer/check',
			times: 1,
			cut: 'before',
			afterHandling: true,
		});
		const result = await upsert(newPeople(4));
		expect(jsonOf(result).every(({ error }) => error !== undefined)).toBe(true);
		expect(requests()).toHaveLength(1);
	});

	test('keeps the last of two values for the same customer, though it is halved', async () => {
		const late = { email: 'new.2@example.net', first_name: 'Later' };
		const items = [...newPeople(5), { email: 'new.6@example.net' }, ...newPeople(9).slice(6), late];
		await upsert(items);
		const stored = stage.stored(group).map(({ profile_data }) => profile_data);
		expect(stored.filter(({ email }) => email === 'new.2@example.net')).toEqual([
			{ email: 'new.2@example.net', first_name: 'Later' },
		]);
	});
});
