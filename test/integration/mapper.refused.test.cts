import type { INodeParameters } from 'n8n-workflow';
import { addDateFields, mappedByHand, newest, newPeople } from './mapping.cts';
import { failureOf, jsonOf, originsOf } from './results.cts';
import { dialects, useStage } from './stage.cts';

const group = 'VIP customers';

describe.each(dialects)('A value that does not fit, dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	beforeEach(() => {
		addDateFields(stage);
	});
	const checks = () => stage.calls().filter((call) => call.endsWith('/customer/check'));

	test.each([
		['loyalty_points', '1,250', 'a number such as 12.5'],
		['last_order_value', '€5', 'an amount of EUR as a number such as 12.5'],
		['tier', 'AB', 'exactly one character'],
		[
			'joined',
			'2026-02-30',
			'a date: in ISO 8601 such as 2026-11-24, or as dd/MM/yyyy, for example 24/11/2026',
		],
	])(
		'in %s is told with its item, field, value and what is expected; nothing is sent',
		async (field, value, expected) => {
			const people = newPeople(3);
			const items = people.map((person, index) =>
				index === 1 ? { ...person, [field]: value } : person,
			);
			for (const mapping of [{}, byHandFromItem(field)]) {
				const result = await stage.run(stage.customers('upsert', group, mapping), { items });
				expect(failureOf(result)).toEqual({
					kind: 'NodeOperationError',
					message: `The value '${value}' does not fit the profile field '${field}'`,
					description: expect.stringMatching(`^This field expects ${expected}\\.`) as string,
					item: 1,
				});
			}
			expect(checks()).toEqual([]);
		},
	);

	test('with On Error: Continue keeps its own item back, and the others go', async () => {
		const items = newPeople(5).map((person, index) => ({
			...person,
			tier: index === 3 ? 'AB' : 'A',
		}));
		const result = await stage.run(stage.customers('upsert', group), {
			items,
			onError: 'continueRegularOutput',
		});
		expect(originsOf(result.items)).toEqual([0, 1, 2, 3, 4]);
		expect(jsonOf(result)[3]).toEqual({
			error: "The value 'AB' does not fit the profile field 'tier'",
			message: 'This field expects exactly one character.',
		});
		const good = items.filter((_, index) => index !== 3);
		expect(newest(stage, group, 4)).toEqual(good);
		expect(checks()).toHaveLength(1);
	});

	test('with On Error: Continue (using error output) leaves through the error output', async () => {
		const items = newPeople(3).map((person, index) => ({
			...person,
			tier: index === 0 ? 'AB' : 'A',
		}));
		const result = await stage.run(stage.customers('upsert', group), {
			items,
			onError: 'continueErrorOutput',
		});
		const [good = [], bad = []] = result.outputs;
		expect(originsOf(good)).toEqual([1, 2]);
		expect(originsOf(bad)).toEqual([0]);
	});
});

function byHandFromItem(field: string): INodeParameters {
	const fields = ['email', 'first_name', field];
	return mappedByHand(Object.fromEntries(fields.map((name) => [name, `={{ $json.${name} }}`])));
}

describe('Input fields without a profile field', () => {
	const stage = useStage();
	const items = newPeople(2).map((person, index) => ({ ...person, shoe_size: 40 + index }));

	test('are left out, when nothing else is chosen', async () => {
		const result = await stage.run(stage.customers('upsert', group), { items });
		expect(jsonOf(result)).toEqual(newPeople(2));
		expect(newest(stage, group, 2)).toEqual(newPeople(2));
	});

	test('stop the run with Missing Profile Fields: Stop With an Error, and nothing is sent', async () => {
		const options = { missingProfileFields: 'refuse' };
		const result = await stage.run(stage.customers('upsert', group, { options }), { items });
		expect(failureOf(result)).toEqual({
			kind: 'NodeOperationError',
			message: "The workspace has no profile field 'shoe_size'",
			description:
				"Remove the field from the input item, or set 'Missing Profile Fields' in the options to 'Ignore'.",
			item: 0,
		});
		expect(stage.calls()).toEqual(['POST /v1/cpf']);
	});

	test('that are mapped by hand, to a field that is gone, are told with what to do', async () => {
		const mapping = mappedByHand({ email: 'a@example.net', first_name: 'A', shoe_size: 40 });
		const result = await stage.run(stage.customers('upsert', group, mapping), { items: [{}] });
		expect(failureOf(result)).toMatchObject({
			message: "The workspace has no profile field 'shoe_size'",
			description:
				"Refresh the list of profile fields in 'Profile Fields', then map the values again.",
		});
	});

	test('are not all there is: an item without any profile field is refused', async () => {
		const result = await stage.run(stage.customers('upsert', group), {
			items: [{ shoe_size: 40 }],
		});
		expect(failureOf(result)).toMatchObject({ message: 'The customer has no values', item: 0 });
		expect(failureOf(result).description).toContain('With automatic mapping, the input item needs');
	});
});
