import { failureOf, jsonOf } from '../../integration/results.cts';
import { faultCase } from '../faultCase.cts';
import { useWatchedStage } from '../watchedStage.cts';
import { addFields, fieldId, group, storedValues } from './strangeFields.cts';

const stage = useWatchedStage({ dialect: 'lists-renamed' });

const values: [string, string][] = [
	['1 MB', 'x'.repeat(1_000_000)],
	['1 MB of emoji', '👩🏽‍🚀'.repeat(60_000)],
	['emoji', '👨‍👩‍👧‍👦 🏳️‍🌈 🇺🇳'],
	['right-to-left text', 'שלום עולם ‏ مرحبا‎ \u202eevil'],
	['NUL and other control characters', 'a\u0000b\u0001c\u001f\u007f\u0085'],
	['line separators', 'a\u2028b\u2029c\r\nd'],
	['a byte order mark', '\ufeffZoë'],
	['composed and decomposed letters', 'é e\u0301 ﬁ'],
	['a formula', '=HYPERLINK("http://evil.example.com","x")'],
	['a formula with plus', "+1+cmd|' /C calc'!A0"],
	['leading zeros', '007'],
	['digits beyond 2^53', '12345678901234567890'],
	['blanks', '  two  '],
	['markup', '<script>alert(1)</script> & "quotes" \'and\' \\ backslash'],
	['a template', '{{ $json.x }} ${x} %s'],
];

const person = (city: string) => ({ email: 'evil@example.net', first_name: 'Eve', city });

const stored = () => {
	expect(storedValues(stage)[fieldId(stage, 'email')]).toBe('evil@example.net');
	return storedValues(stage)[fieldId(stage, 'city')];
};

describe('A value of', () => {
	for (const [name, value] of values) {
		faultCase(stage, `${name} arrives unchanged by automatic mapping`, async () => {
			const result = await stage.run(stage.customers('upsert', group), { items: [person(value)] });
			expect(result.error).toBeUndefined();
			expect(stored() === value).toBe(true);
		});

		faultCase(stage, `${name} arrives unchanged from JSON, and comes back unchanged`, async () => {
			const parameters = { dataMode: 'json', customer: JSON.stringify(person(value)) };
			// An expression in the text of a JSON field would be one: n8n evaluates it before the node is asked.
			const result = await stage.run(stage.customers('upsert', group, parameters));
			expect(result.error).toBeUndefined();
			expect(stored() === value).toBe(true);
			const all = await stage.run(stage.customers('getAll', group, { returnAll: true }));
			const { profile_data: profile = {} } = jsonOf(all).at(-1) ?? {};
			expect(Reflect.get(Object(profile) as object, 'city') === value).toBe(true);
		});
	}
});

describe('Half of a surrogate pair', () => {
	const half = 'a\ud83d';

	faultCase(stage, 'is refused for a file: UTF-8 can not say it', async () => {
		const result = await stage.run(stage.customers('upsert', group), { items: [person(half)] });
		expect(failureOf(result).message).toContain("The value of 'city' holds half a character");
		expect(stage.sentCustomers()).toEqual([]);
	});

	for (const sendAs of ['each', 'list']) {
		faultCase(stage, `arrives unchanged as JSON, ${sendAs}`, async () => {
			const parameters = stage.customers('upsert', group, { sendAs });
			const result = await stage.run(parameters, { items: [person(half)] });
			expect(result.error).toBeUndefined();
			expect(stored() === half).toBe(true);
		});
	}
});

describe('Digits', () => {
	const long = '12345678901234567890';

	faultCase(stage, 'beyond 2^53 in an answer are kept, as text', async () => {
		const record = `{"customer_id":${long},"profile_data":{"n":-${long},"small":42,"zeros":"007"}}`;
		const brokenBody = `{"code":200,"data":{"rows":[${record}]}}`;
		stage.emulator.fault({ path: '/v1/customer', times: 1, brokenBody });
		const result = await stage.run(stage.customers('getAll', group, { limit: 1 }));
		expect(jsonOf(result)).toEqual([
			{ customer_id: long, profile_data: { n: `-${long}`, small: 42, zeros: '007' } },
		]);
	});

	faultCase(stage, 'beyond 2^53 in a JSON field are kept, or refused', async () => {
		addFields(stage, ['account_number'], 'number');
		const customer = `{"email":"evil@example.net","first_name":"Eve","account_number":${long}}`;
		await stage.run(stage.customers('upsert', group, { dataMode: 'json', customer }));
		const bodies = JSON.stringify(stage.sentCustomers());
		expect(bodies === '[]' || bodies.includes(long)).toBe(true);
	});

	faultCase(stage, 'beyond 2^53 in Custom Body Fields are kept, or refused', async () => {
		const options = { customBodyFields: `{"customer_group_id":${long}}` };
		await stage.run(stage.customers('countPages', group, { options }));
		const bodies = JSON.stringify(stage.sent('/v1/customer/pages', 'customer_group_id'));
		expect(bodies === '[]' || bodies.includes(long)).toBe(true);
	});

	faultCase(stage, 'of a text field keep their leading zeros when they are mapped', async () => {
		const item = { ...person('00420'), loyalty_points: '0012' };
		await stage.run(stage.customers('upsert', group), { items: [item] });
		expect(stored()).toBe('00420');
		expect(storedValues(stage)[fieldId(stage, 'loyalty_points')]).toBe(12);
	});
});
