import { hideInPayload } from '../../nodes/Nudgescribe/api/http/secrets.ts';
import { Turns } from '../../nodes/Nudgescribe/api/turns.ts';
import { fc, json } from './arbitraries.cts';

const session = 'opaque-session-token';
const credentials = {
	password: 'Sömmer "24"/7',
	apiKey: 'short',
	apiCode: 'harbour',
	sessionToken: `${'ab'.repeat(32)}.${session}`,
};

async function read(text: string): Promise<unknown> {
	const box = { json: JSON.parse(text) as unknown };
	await hideInPayload(text, box, credentials, new Turns());
	return box.json;
}

const written = async (payload: unknown) => await read(JSON.stringify(payload));

describe('In the data of an answer', () => {
	test('what repeats the request is hidden: in texts, in names, at any depth, and in JSON within a text', async () => {
		const auth = JSON.stringify({ api_access: true, api_code: credentials.apiCode });
		expect(
			await written({
				id: 7,
				request: {
					headers: [{ authorization: `Bearer ${session}`, 'x-auth-context': auth }],
					body: { password: credentials.password, text: JSON.stringify(credentials.password) },
				},
				[session]: { harbour: 1, first: 2 },
			}),
		).toEqual({
			id: 7,
			request: {
				headers: [
					{ authorization: 'Bearer ***', 'x-auth-context': '{"api_access":true,"api_code":"***"}' },
				],
				body: { password: '***', text: '"***"' },
			},
			'***': { '***': 1, first: 2 },
		});
	});

	test.each([
		['slashes', (text: string) => text.replace(/\//g, '\\/')],
		['letters', (text: string) => text.replace(/ö/g, '\\u00f6')],
		['letters in capitals', (text: string) => text.replace(/ö/g, '\\u00F6')],
	])('a password is found also where the API escapes %s', async (_what, escaped) => {
		expect(await read(escaped(JSON.stringify({ a: credentials.password })))).toEqual({ a: '***' });
	});

	test('what may be a customer’s own stays: what is short, and a part of another word', async () => {
		const data = { a: 'short', b: 'harbours', c: 'Oldharbour', d: ['Harbour', 'x24'] };
		expect(await written(data)).toEqual(data);
		expect(await written({ a: 'harbour-1', b: 'the harbour.' })).toEqual({
			a: '***-1',
			b: 'the ***.',
		});
	});

	test('fields keep their order and their number, also such as every object has', async () => {
		const text = `{"z":1,"harbour":2,"__proto__":"${session}","***":3,"a":4}`;
		expect(Object.entries((await read(text)) as object)).toEqual([
			['z', 1],
			['***', 2],
			['__proto__', '***'],
			['****', 3],
			['a', 4],
		]);
	});

	test('any depth is gone through', async () => {
		const depth = 100_000;
		const text = `${'['.repeat(depth)}"harbour"${']'.repeat(depth)}`;
		let inner = await read(text);
		while (Array.isArray(inner)) inner = inner[0] as unknown;
		expect(inner).toBe('***');
	});

	test('nothing is changed where nothing is secret', async () => {
		await fc.assert(
			fc.asyncProperty(json, async (payload) => {
				expect(await written(structuredClone(payload))).toEqual(payload);
			}),
		);
	});

	test('what repeats a secret very often is hidden from there on, in no more memory than it takes', async () => {
		const often = 'harbour '.repeat(1_000_000);
		expect(await written({ often })).toEqual({ often: `${'*** '.repeat(10_000)}***` });
	});
});
