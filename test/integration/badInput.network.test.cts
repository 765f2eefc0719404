import { once } from 'node:events';
import { createServer } from 'node:net';
import { failureOf, jsonOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();

const countPages = async (baseUrl: string, more = {}) =>
	await stage.run(stage.customers('countPages', 'VIP customers', { options: { timeout: 1 } }), {
		credentials: stage.credential({ environment: 'custom', baseUrl }),
		...more,
	});

async function portWithNobody(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	return typeof address === 'object' && address ? address.port : 1;
}

describe('a server that nobody reaches', () => {
	test('nothing listens on the port', async () => {
		const address = `http://127.0.0.1:${await portWithNobody()}`;
		const result = await countPages(address);
		expect(failureOf(result)).toMatchObject({
			kind: 'NodeApiError',
			message: "Nudgescribe can't be reached",
			item: 0,
		});
		expect(failureOf(result).description).toContain(`at ${address}`);
		expect(failureOf(result).description).toContain("'Environment' in the credential");
	});

	test('there is no such host', async () => {
		const result = await countPages('https://nudgescribe.invalid');
		expect(wordsOf(result)).toContain("Nudgescribe can't be reached");
		expect(wordsOf(result)).toContain('nudgescribe.invalid');
	});

	test('with On Error: Continue, every item carries the sentence', async () => {
		const address = `http://127.0.0.1:${await portWithNobody()}`;
		const result = await countPages(address, {
			items: [{}, {}],
			onError: 'continueRegularOutput',
		});
		const message = expect.stringContaining('Check the network of n8n') as string;
		const carried = { error: "Nudgescribe can't be reached", message };
		expect(jsonOf(result)).toEqual([carried, carried]);
	});

	test('it went away after the login', async () => {
		const nobody = `http://127.0.0.1:${await portWithNobody()}`;
		await stage.run(stage.customers('countPages', 'VIP customers'));
		const { credentials } = stage;
		credentials.update({ baseUrl: nobody });
		const parameters = stage.customers('countPages', 'VIP customers', { options: { timeout: 1 } });
		const result = await stage.run(parameters, { credentials });
		expect(wordsOf(result)).toContain("Nudgescribe can't be reached");
	});
});

describe('a base URL that the password must not be sent to', () => {
	test.each([
		['http://nudgescribe.example.com', 'must start with https://'],
		['http://127.0.0.1.example.com', 'must start with https://'],
		['http://localhost.example.com', 'must start with https://'],
		['http://192.168.1.20:5690', 'must start with https://'],
		['ftp://nudgescribe.example.com', 'must start with https://'],
		['nudgescribe.example.com', 'is not a web address'],
		['', 'is not a web address'],
		['https://user:secret@nudgescribe.example.com', 'is not a web address'],
		['https://nudgescribe.example.com?x=1', 'is not a web address'],
	])("'%s' is refused", async (baseUrl, reason) => {
		const result = await countPages(baseUrl);
		const { kind, message, description, item } = failureOf(result);
		expect([kind, item]).toEqual(['NodeApiError', 0]);
		expect(message).toContain(`'Base URL' in the credential ${reason}`);
		expect(description).toBe('Nothing more was sent.');
	});

	test.each(['http://127.0.0.1', 'http://localhost', 'http://127.0.0.9'])(
		'plain %s is this machine itself, and so is good',
		async (host) => {
			const result = await countPages(`${host}:${await portWithNobody()}`);
			expect(failureOf(result).message).toBe("Nudgescribe can't be reached");
		},
	);
});

test.each(['', '/', '/v1', '/v1/'])("a base URL may end with '%s'", async (end) => {
	const result = await countPages(stage.emulator.url + end);
	expect(jsonOf(result)).toEqual([{ pages: 1 }]);
});
