import { UNKNOWN_EFFECT } from '../../nodes/Nudgescribe/api/dialect/refusal.ts';
import { testCredential } from '../engine/credentials.cts';
import { searchList } from '../engine/lists.cts';
import { withCampaign } from './campaigns.cts';
import { useProxies } from './proxies.cts';
import { failureOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';
import { withToken } from './storedToken.cts';

const stage = useStage();
const through = useProxies();
/** Whoever is reached here, it is by a proxy. */
const baseUrl = 'https://nudgescribe.invalid';
const asksForLogin = 'The proxy of n8n asks for a login (HTTP 407)';

const read = async (credentials = stage.credential({ baseUrl })) =>
	await stage.run(stage.customers('countPages', 'VIP customers', { options: { timeout: 5 } }), {
		credentials,
	});
const write = async (credentials = withToken(stage, baseUrl)) =>
	await stage.run(
		{ ...stage.in('VIP customers'), resource: 'customerGroup', operation: 'create', name: 'New' },
		{ credentials },
	);

describe('A proxy that asks for a login', () => {
	test('is told as that, and what to set, after one try', async () => {
		const proxy = await through({ login: 'user:secret' });
		for (const result of [await read(), await read(withToken(stage, baseUrl)), await write()]) {
			expect(failureOf(result).message).toContain(asksForLogin);
			expect(wordsOf(result)).toContain('HTTPS_PROXY');
			expect(wordsOf(result)).not.toContain('did not accept the login');
		}
		expect(proxy.asked).toEqual(Array(3).fill('nudgescribe.invalid:443'));
	});

	test('is no refused login: it is asked again the next time', async () => {
		const proxy = await through({ login: 'user:secret' });
		const credentials = stage.credential({ baseUrl });
		await read(credentials);
		await read(credentials);
		expect(proxy.asked).toHaveLength(2);
	});

	test('is told on the test button and in a dropdown', async () => {
		await through({ login: 'user:secret' });
		const { status, message } = await testCredential(stage.credential({ baseUrl }));
		expect([status, message]).toEqual(['Error', expect.stringContaining(asksForLogin)]);
		const list = { credentials: stage.credential({ baseUrl }), parameters: {} };
		await expect(searchList('searchWorkspaces', list)).rejects.toThrow(asksForLogin);
	});

	test('is told where it stands before the storage only', async () => {
		const proxy = await through({ login: 'user:secret' }, '127.0.0.1');
		const brokenBody = JSON.stringify({ url: 'https://files.invalid/file?signature=5ecre7' });
		stage.emulator.fault({ path: '/v1/messages/fetch', times: 1, skip: 1, brokenBody });
		const download = { resource: 'message', operation: 'download' };
		const result = await stage.run(withCampaign(stage, 'Gift guide', download));
		expect(failureOf(result).message).toContain(asksForLogin);
		expect(wordsOf(result)).not.toContain('5ecre7');
		expect(proxy.asked).toEqual(['files.invalid:443']);
	});
});

test('A proxy that refuses in plain words refuses no login: it is asked again the next time', async () => {
	const proxy = await through({ refusesWith: 403 });
	const credentials = stage.credential({ baseUrl });
	for (const result of [await read(credentials), await read(credentials)]) {
		const { message } = failureOf(result);
		expect(message).toContain('did not answer the login as Nudgescribe does (HTTP 403)');
		expect(message).toContain('a firewall or proxy between n8n and Nudgescribe');
	}
	expect(proxy.asked).toHaveLength(2);
});

describe('A proxy that closes the connection once it said yes', () => {
	const begins = 'HTTP/1.1 200 Connection established\r\n\r\n';

	test('is a connection that failed, and no refused login', async () => {
		const proxy = await through(begins);
		expect(failureOf(await read()).message).toBe("Nudgescribe can't be reached");
		expect(proxy.connections).toBeGreaterThan(1);
	});

	test('let nothing of a write through, which is repeated', async () => {
		const proxy = await through(begins);
		const result = await write();
		expect(failureOf(result).message).toBe("Nudgescribe can't be reached");
		expect(wordsOf(result)).toContain('It was tried 5 times');
		expect(wordsOf(result)).not.toContain(UNKNOWN_EFFECT.trim());
		expect(proxy.connections).toBe(5);
	});
});

test.each(['http://127.0.0.1:1', 'http://proxy.invalid:3128'])(
	'A proxy that is not there (%s) is told as that, and nothing was sent',
	async (address) => {
		await through(new URL(address));
		for (const result of [await read(), await write()]) {
			const words = wordsOf(result);
			expect(words).toMatch(/The proxy of n8n can't be reached at (127\.0\.0\.1:1|proxy\.invalid)/);
			expect(words).toContain('NO_PROXY');
			expect(words).not.toContain(UNKNOWN_EFFECT.trim());
		}
	},
);

test.each([
	[200, 2, 'did not answer the login as Nudgescribe does (HTTP 200), but with a page'],
	[403, 2, 'did not answer the login as Nudgescribe does (HTTP 403), but with a page'],
	// Tried again, as far as the time goes.
	[502, 4, 'right now (HTTP 502). What came is a page of a firewall or proxy'],
])(
	'A page of a proxy with status %d, in place of a login without https, is told as that',
	async (status, leastTries, words) => {
		const page = '<html><title>Blocked</title></html>';
		const head = `HTTP/1.1 ${status} Said\r\ncontent-type: text/html\r\ncontent-length: ${page.length}`;
		const proxy = await through(`${head}\r\n\r\n${page}`);
		const credentials = stage.credential({ baseUrl: 'http://127.0.0.1:9' });
		for (const result of [await read(credentials), await read(credentials)]) {
			expect(failureOf(result).message).toContain(words);
		}
		expect(proxy.connections).toBeGreaterThanOrEqual(leastTries);
	},
);
