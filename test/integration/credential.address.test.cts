import { testCredential } from '../engine/credentials.cts';
import { recordingConnections, withoutNetwork } from './connections.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

const stage = useStage();

const countPages = async (changes = {}) =>
	await stage.run(stage.customers('countPages', 'VIP customers', { options: { timeout: 1 } }), {
		credentials: stage.credential(changes),
	});

test.each([
	['production', 'client-api.nudgescribe.com:443'],
	['developer', 'client-api.dev.nudgescribe.com:443'],
])('the environment "%s" goes to %s, and nowhere else', async (environment, address) => {
	const { result, wanted } = await withoutNetwork(async () => await countPages({ environment }));
	expect(new Set(wanted)).toEqual(new Set([address]));
	expect(failureOf(result).message).toBe("Nudgescribe can't be reached");
});

test('a custom base URL that is left over does not matter to another environment', async () => {
	const changes = { environment: 'production', baseUrl: 'http://left.over.example.com' };
	const { wanted } = await withoutNetwork(async () => await countPages(changes));
	expect(new Set(wanted)).toEqual(new Set(['client-api.nudgescribe.com:443']));
});

test('the environment "custom" goes to the base URL, and nowhere else', async () => {
	const { port } = new URL(stage.emulator.url);
	const { result, reached } = await recordingConnections(async () => await countPages());
	expect(jsonOf(result)).toEqual([{ pages: 1 }]);
	expect(reached).toEqual([`127.0.0.1:${port}`]);
});

test.each([
	'http://nudgescribe.example.com',
	'http://192.168.1.20:5690',
	'http://localhost.example.com',
	'ftp://nudgescribe.example.com',
	'nudgescribe.example.com',
])('no connection is made for the base URL %s, by a run or the test button', async (baseUrl) => {
	const { wanted } = await withoutNetwork(async () => {
		await countPages({ baseUrl });
		await testCredential(stage.credential({ baseUrl }));
	});
	expect(wanted).toEqual([]);
});

describe("the account's own headers", () => {
	const headersSent = (path: string) =>
		stage.emulator.requests().filter((request) => request.path === path)[0]?.headers ?? {};

	test('are sent when an API code and a client IP are filled in', async () => {
		const result = await countPages({ apiCode: 'emulator-api-code', clientIp: '203.0.113.7' });
		expect(jsonOf(result)).toEqual([{ pages: 1 }]);
		const headers = headersSent('/v1/customer/pages');
		expect(JSON.parse(String(headers['x-auth-context']))).toEqual({
			api_access: true,
			api_code: 'emulator-api-code',
		});
		expect(headers['x-ip']).toBe('203.0.113.7');
	});

	test('are left out when they are empty', async () => {
		await countPages();
		expect(headersSent('/v1/customer/pages')).not.toHaveProperty('x-auth-context');
		expect(headersSent('/v1/customer/pages')).not.toHaveProperty('x-ip');
	});

	test('a wrong API code is told as what it is: something that is not allowed', async () => {
		const result = await countPages({ apiCode: 'another-api-code' });
		expect(failureOf(result).message).toBe(
			'Nudgescribe does not allow this: The API code is wrong',
		);
		expect(stage.logIns().filter((method) => method === 'POST')).toHaveLength(1);
	});

	test('the API key goes with the login', async () => {
		await countPages();
		expect(headersSent('/v1/auth')['x-api-key']).toBe('emulator-api-key');
		expect(headersSent('/v1/customer/pages')).not.toHaveProperty('x-api-key');
	});
});
