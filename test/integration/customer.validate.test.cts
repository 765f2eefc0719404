import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { mappedByHand, newPeople } from './mapping.cts';
import { jsonOf, originsOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

const group = 'VIP customers';
const [ida = {}, leo = {}] = newPeople(2);

describe.each(dialects)('Create or Update, Validate Only, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const check = async (items: IDataObject[], options: INodeParameters = {}, more = {}) =>
		await stage.run(
			stage.customers('upsert', group, { options: { validateOnly: true, ...options }, ...more }),
			{ items },
		);
	const fieldsIn = (json: IDataObject | undefined) =>
		(json?.findings as IDataObject[]).map(({ field }) => field);

	test('says of each item what would be sent, and sends nothing', async () => {
		const items = [{ ...ida, loyalty_points: '12' }, leo];
		const result = await check(items, { missingProfileFields: 'create' });
		expect(jsonOf(result)).toEqual([
			{ valid: true, findings: [], wouldSend: { ...ida, loyalty_points: 12 } },
			{ valid: true, findings: [], wouldSend: leo },
		]);
		expect(originsOf(result.items)).toEqual([0, 1]);
		expect(stage.calls()).toEqual(['POST /v1/cpf']);
	});

	test('finds all that is wrong, in all items', async () => {
		const items = [
			{ ...ida, tier: 'AB', loyalty_points: '1,5', City: 'Bern', 'city ': 'Rome', other: 1 },
			{ first_name: 'Leo' },
			{},
		];
		const refused = await check(items, { missingProfileFields: 'refuse' });
		const [first, second, third] = jsonOf(refused);
		expect(first).toMatchObject({ valid: false, wouldSend: ida });
		expect(fieldsIn(first).sort()).toEqual(['City', 'city ', 'loyalty_points', 'other', 'tier']);
		expect(first?.findings).toContainEqual({
			field: 'tier',
			message: "The value 'AB' does not fit the profile field 'tier'",
			hint: 'This field expects exactly one character.',
		});
		expect(fieldsIn(second)).toEqual(['email']);
		expect(third).toMatchObject({ valid: false, wouldSend: {} });
		const [ignored] = jsonOf(await check(items));
		expect(fieldsIn(ignored).sort()).toEqual(['City', 'city ', 'loyalty_points', 'tier']);
		const [created] = jsonOf(await check(items, { missingProfileFields: 'create' }));
		expect(created).toMatchObject({ valid: false, wouldSend: { ...ida, other: '1' } });
		expect(stage.calls()).toEqual(Array(3).fill('POST /v1/cpf'));
	});

	test('values that are mapped by hand are checked, and so is JSON', async () => {
		const byHand = mappedByHand({ ...ida, gone: 'x' });
		expect(fieldsIn(jsonOf(await check([{}], {}, byHand))[0])).toEqual(['gone']);
		const json = { dataMode: 'json', customer: { email: 'a', tags: ['x'], more: {} } };
		expect(fieldsIn(jsonOf(await check([{}], {}, json))[0])).toEqual(['tags', 'more']);
		const each = { ...json, sendAs: 'each' };
		expect(jsonOf(await check([{}], {}, each))[0]).toMatchObject({ valid: true, findings: [] });
		expect(jsonOf(await check([{}], {}, { ...json, customer: {} }))[0]?.findings).toMatchObject([
			{ message: 'The customer has no values' },
		]);
		expect(stage.calls().filter((call) => call !== 'POST /v1/cpf')).toEqual([]);
	});

	test('by expression, only some items are checked, and the others are sent', async () => {
		const items = [
			{ ...ida, check: true },
			{ ...leo, check: false },
		];
		const result = await check(items, { validateOnly: '={{ $json.check }}' });
		expect(jsonOf(result)).toMatchObject([{ valid: true, wouldSend: ida }, leo]);
		expect(stage.sentCustomers()).toEqual([[leo]]);
	});
});
