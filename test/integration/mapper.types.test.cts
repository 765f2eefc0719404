import type { IDataObject } from 'n8n-workflow';
import { mapFields } from '../engine/lists.cts';
import { failureOf, hintsOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const group = 'VIP customers';
const stage = useStage();
const person = { email: 'ida@example.net', first_name: 'Ida' };

/** The workspace has one more field, of a type or a format that the contract does not know. */
function addField(field_name: string, field_type: string, field_format?: string): void {
	const extra = { field_id: 'cpf_extra', field_name, field_type, field_format, required: false };
	const [workspace] = stage.emulator.store.workspaces;
	const body = JSON.stringify({ code: 200, fields: [...(workspace?.fields ?? []), extra] });
	stage.emulator.fault({ path: '/v1/cpf', times: 100, status: 200, body });
}

/** Sends a customer, which the API takes whatever it is. */
const send = async (values: IDataObject) => {
	const body = JSON.stringify({ code: 200 });
	stage.emulator.fault({ path: '/v1/customer/check', times: 1, status: 200, body });
	const parameters = stage.customers('upsert', group, { sendAs: 'each' });
	return await stage.run(parameters, { items: [{ ...person, ...values }] });
};

describe.each(['date', 'DATE', 'Date', ' date '])('A field of the type %s', (type) => {
	test('takes a day, refuses what is none, and is shown as a date', async () => {
		addField('joined', type, 'dd/MM/yyyy');
		expect(jsonOf(await send({ joined: '2026-11-24' }))).toMatchObject([{ joined: '24/11/2026' }]);
		expect(failureOf(await send({ joined: 'soon' })).message).toContain("'soon' does not fit");
		const { workspace } = stage.in(group);
		const { fields } = await mapFields('mapProfileFields', {
			credentials: stage.credentials,
			parameters: { resource: 'customer', operation: 'upsert', workspace: workspace ?? '' },
		});
		expect(fields.at(-1)).toMatchObject({ displayName: 'joined (date)', type: 'dateTime' });
	});
});

test.each([
	['NUMBER', 'much'],
	['Currency', 'much'],
	['CHAR', 'much'],
	['String', ['much']],
])('A field of the type %s refuses what does not fit', async (type, value) => {
	addField('extra', type, 'EUR');
	expect(failureOf(await send({ extra: value })).message).toMatch(/does not fit .* 'extra'$/);
});

test('A field of a type that nobody knows takes text, and a hint says so', async () => {
	addField('colour', 'enum');
	const result = await send({ colour: 'red' });
	expect(jsonOf(result)).toMatchObject([{ colour: 'red' }]);
	expect(hintsOf(result)).toEqual([
		"The profile field 'colour' is of the type 'enum', which this node does not know. Its values are sent as text.",
	]);
	expect(jsonOf(await send({ colour: 12.5 }))).toMatchObject([{ colour: '12.5' }]);
});

test.each([
	['DD/MM/YYYY', '24/11/2026'],
	['mm/dd/yyyy', '11/24/2026'],
	['%d/%m/%Y', '24/11/2026'],
	['D.M.YY', '24.11.26'],
	['YYYY-MM-DD', '2026-11-24'],
])('A format in letters of other libraries is understood: %s', async (format, expected) => {
	addField('joined', 'Date', format);
	for (const joined of ['2026-11-24', expected, '2026-11-24T12:00:00Z']) {
		expect(jsonOf(await send({ joined }))).toMatchObject([{ joined: expected }]);
	}
});

test.each([
	['DDD YYYY', "The date format 'DDD YYYY' of the profile field 'joined' is not clear"],
	['MM/yyyy', "The date format 'MM/yyyy' of the profile field 'joined' is not clear"],
	['', "The profile field 'joined' is a date without a format"],
	[undefined, "The profile field 'joined' is a date without a format"],
])(
	'A format that is not clear is refused by the field, and nothing is sent: %s',
	async (format, message) => {
		addField('joined', 'Date', format);
		for (const joined of ['2026-11-24', '24/11/2026', new Date() as unknown as string]) {
			const failure = failureOf(await send({ joined }));
			expect(failure.message).toBe(message);
			expect(failure.description).toContain("'Update' of the resource Profile Field");
			expect(failure.description).toContain("set 'Customer Data' to 'JSON'");
		}
		expect(stage.calls().filter((call) => call.endsWith('/check'))).toEqual([]);
		// A customer without a value there is no matter of its format.
		expect((await send({ joined: '' })).error).toBeUndefined();
	},
);
