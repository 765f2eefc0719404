import { failureOf, jsonOf, originsOf } from './results.cts';
import { dialects, mappedAutomatically, useStage } from './stage.cts';

const people = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		email: `new.${index + 1}@example.net`,
		first_name: `Person ${index + 1}`,
		loyalty_points: index,
	}));

describe.each(dialects)('Customer: Create or Update, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const group = 'VIP customers';
	const upsert = async (items: Array<Record<string, string | number>>, more = {}) =>
		await stage.run(stage.customers('upsert', group, { ...mappedAutomatically, ...more }), {
			items,
		});
	const sizes = () => stage.sentCustomers().map(({ length }) => length);

	test('1,250 items travel in three requests, and all of them are stored', async () => {
		const before = stage.stored(group);
		const items = people(1250);
		const result = await upsert(items);
		expect(result.error).toBeUndefined();
		expect(sizes()).toEqual([500, 500, 250]);
		const profiles = stage.stored(group).map(({ profile_data }) => profile_data);
		expect(profiles.slice(before.length)).toEqual(items);
	});

	test('each item comes out as it was sent, in its place, paired with its input item', async () => {
		const items = people(7);
		const result = await upsert(items, { options: { batchSize: 3 } });
		expect(jsonOf(result)).toEqual(items);
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(sizes()).toEqual([3, 3, 1]);
	});

	test('a customer that is there already is changed, not doubled', async () => {
		const before = stage.stored(group);
		const [, second] = before;
		const email = String(second?.profile_data.email);
		await upsert([{ email, first_name: 'Renamed' }]);
		const after = stage.stored(group);
		expect(after).toHaveLength(before.length);
		expect(after[1]).toMatchObject({
			customer_id: second?.customer_id,
			profile_data: { email, first_name: 'Renamed' },
		});
	});
});

describe('Customer: Create or Update', () => {
	const stage = useStage();

	test('with an expression for the group, each item goes to its own, in one request for each', async () => {
		const id = (name: string) => stage.emulator.store.group(name).groupId;
		const groups = [id('VIP customers'), id('Waiting list')];
		const items = people(6).map((person, index) => ({ ...person, group: groups[index % 2] ?? '' }));
		const customer =
			'={{ { email: $json.email, first_name: $json.first_name, loyalty_points: $json.loyalty_points } }}';
		const parameters = stage.customers('upsert', 'VIP customers', {
			customerGroup: { __rl: true, mode: 'id', value: '={{ $json.group }}' },
			dataMode: 'json',
			customer,
		});
		const result = await stage.run(parameters, { items });
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(jsonOf(result)).toEqual(people(6));
		expect(stage.calls()).toHaveLength(2);
		const emails = (name: string) => stage.stored(name).map(({ profile_data: { email } }) => email);
		expect(emails('VIP customers').slice(-3)).toEqual([1, 3, 5].map((n) => `new.${n}@example.net`));
		expect(emails('Waiting list').slice(-3)).toEqual([2, 4, 6].map((n) => `new.${n}@example.net`));
	});

	test('in JSON mode, the text of each item is what is sent', async () => {
		const items = [{ name: 'Zoë "Z" Müller' }, { name: '美咲' }];
		const parameters = stage.customers('upsert', 'VIP customers', {
			dataMode: 'json',
			customer:
				'={"email": "{{ $itemIndex }}@example.net", "first_name": {{ JSON.stringify($json.name) }}}',
		});
		const result = await stage.run(parameters, { items });
		const expected = [
			{ email: '0@example.net', first_name: 'Zoë "Z" Müller' },
			{ email: '1@example.net', first_name: '美咲' },
		];
		expect(jsonOf(result)).toEqual(expected);
		const profiles = stage.stored('VIP customers').map(({ profile_data }) => profile_data);
		expect(profiles.slice(-2)).toEqual(expected);
	});

	test('custom body fields are sent too, and win over fields of the same name', async () => {
		const customBodyFields = '{"customers": [{"email": "own@example.net", "first_name": "Own"}]}';
		const parameters = stage.customers('upsert', 'VIP customers', {
			sendAs: 'list',
			options: { customBodyFields },
		});
		await stage.run(parameters, { items: people(1) });
		expect(stage.stored('VIP customers').at(-1)?.profile_data.email).toBe('own@example.net');
	});

	test('a custom body field that Nudgescribe does not know reaches it, and so does its answer the user', async () => {
		const parameters = stage.customers('upsert', 'VIP customers', {
			...mappedAutomatically,
			options: { customBodyFields: '{"mode": "strict"}' },
		});
		const result = await stage.run(parameters, { items: people(1) });
		expect(stage.sent('/v1/customer/check', 'mode')).toEqual(['strict']);
		expect(failureOf(result).message).toContain('Unknown fields: mode');
	});

	const batchesOf = (batchSize: number) =>
		stage.customers('upsert', 'VIP customers', { sendAs: 'list', options: { batchSize } });
	const nameless = { email: 'no.name@example.net' };

	test('with On Error: Continue, only the customers at fault fail, and the others are stored once', async () => {
		const items = [...people(3), nameless, ...people(6).slice(3)];
		const before = stage.stored('VIP customers').length;
		const result = await stage.run(batchesOf(500), { items, onError: 'continueRegularOutput' });
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(jsonOf(result).map(({ error }) => error === undefined)).toEqual(
			[0, 1, 2, 3, 4, 5, 6].map((index) => index !== 3),
		);
		expect(jsonOf(result)[3]?.error).toContain('first_name is required');
		const emails = stage.stored('VIP customers').map(({ profile_data }) => profile_data.email);
		expect(emails.slice(before)).toEqual(people(6).map(({ email }) => email));
	});

	test('with On Error: Stop, the error names an item of the refused batch', async () => {
		const result = await stage.run(batchesOf(2), { items: [...people(2), nameless] });
		expect(failureOf(result)).toMatchObject({ kind: 'NodeApiError', item: 2 });
		expect(stage.stored('VIP customers').at(-1)?.profile_data.email).toBe('new.2@example.net');
	});

	test('a batch whose fate is unknown is not sent again in halves', async () => {
		stage.emulator.fault({
			path: '/v1/customer/check',
			times: 1,
			cut: 'before',
			afterHandling: true,
		});
		const more = { items: people(4), onError: 'continueRegularOutput' } as const;
		const result = await stage.run(batchesOf(2), more);
		const failed = jsonOf(result).map(({ error }) => error !== undefined);
		expect(failed).toEqual([true, true, false, false]);
		expect(stage.sent('/v1/customer/check', 'customers')).toHaveLength(2);
	});
});
