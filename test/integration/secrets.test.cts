import type { Fault } from '../../tools/emulator/server.cts';
import { csvItem } from '../engine/binary.cts';
import { testCredential } from '../engine/credentials.cts';
import { searchList } from '../engine/lists.cts';
import { failureOf } from './results.cts';
import { leakedBy, readable, secretsOf } from './secrets.cts';
import { mappedAutomatically, useStage } from './stage.cts';
import { tokensOf } from './tokens.cts';

const stage = useStage();
const now = { 'retry-after': '0' };

beforeEach(async () => {
	stage.credentials.update({ apiCode: 'emulator-api-code', clientIp: '203.0.113.7' });
	await stage.run(stage.customers('countPages', 'VIP customers'));
});

const faults: Array<[string, Fault]> = [
	['no fault', { times: 0 }],
	['a refusal', { times: 9, status: 400 }],
	['a token that is refused', { times: 1, status: 401 }],
	['a right that is missing', { times: 9, status: 403 }],
	['a server that fails', { times: 9, status: 500, headers: now }],
	['a connection that breaks', { times: 9, cut: 'before' }],
	['an answer that is not JSON', { times: 9, brokenBody: '<h1>' }],
	['a redirect', { times: 9, status: 302, headers: { location: 'http://localhost:1/' } }],
];

describe.each(faults)('After %s', (_name, fault) => {
	test.each(['countPages', 'getAll', 'upsert', 'upload'])(
		'of Customer: %s, no secret is in items, errors or logs',
		async (operation) => {
			const paths = ['/v1/customer', '/v1/customer/pages', '/v1/customer/check'];
			for (const path of paths) stage.emulator.fault({ ...fault, path });
			const { binary = {} } = await csvItem('email,first_name\na@example.net,A\n');
			const items = [{ json: { email: 'a@example.net', first_name: 'A' }, binary }];
			const options = { timeout: 1 };
			const result = await stage.run(
				stage.customers(operation, 'VIP customers', { ...mappedAutomatically, options }),
				{
					items,
				},
			);
			expect(leakedBy(result, stage)).toEqual([]);
		},
	);

	test('of the login, no secret is in items, errors or logs', async () => {
		stage.emulator.expireTokens();
		stage.emulator.revokeRefreshTokens();
		stage.emulator.fault({ ...fault, path: '/v1/auth' });
		const parameters = stage.customers('countPages', 'VIP customers', { options: { timeout: 1 } });
		for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
			expect(leakedBy(await stage.run(parameters, { onError }), stage)).toEqual([]);
		}
	});
});

test('a wrong password is not repeated to whoever reads the error', async () => {
	stage.credentials.update({ password: 'wrong-but-still-secret' });
	const result = await stage.run(stage.customers('countPages', 'VIP customers'));
	expect(result.error).toBeDefined();
	expect(leakedBy(result, stage)).toEqual([]);
});

test.each([
	'https://nathan:url-secret@nudgescribe.example.com',
	'nathan:url-secret@nudgescribe.example.com',
	'https://nudgescribe.example.com/?key=url-secret',
	'http://nudgescribe.example.com/#url-secret',
])('a secret within the base URL %s is not repeated', async (baseUrl) => {
	stage.credentials.update({ baseUrl });
	const result = await stage.run(stage.customers('countPages', 'VIP customers'));
	expect(failureOf(result).message).toContain("'Base URL' in the credential");
	expect(readable(result).includes('url-secret')).toBe(false);
});

test('a server that nobody reaches gives no secret away', async () => {
	stage.credentials.update({ baseUrl: 'http://127.0.0.1:1' });
	const parameters = stage.customers('countPages', 'VIP customers', { options: { timeout: 1 } });
	expect(leakedBy(await stage.run(parameters), stage)).toEqual([]);
});

test('the test button and the dropdowns give no secret away when they fail', async () => {
	stage.credentials.update({ password: 'wrong-but-still-secret' });
	const { credentials } = stage;
	const list = searchList('searchWorkspaces', { credentials, parameters: {} });
	const error: unknown = await list.catch((reason: unknown) => reason);
	const tested = await testCredential(credentials);
	const result = await stage.run(stage.customers('countPages', 'VIP customers'));
	expect(error).toBeInstanceOf(Error);
	expect(leakedBy({ ...result, error, tested }, stage)).toEqual([]);
});

test('the search for secrets finds one where it is', async () => {
	const result = await stage.run(stage.customers('countPages', 'VIP customers'));
	expect(new Set(secretsOf(stage).values())).toEqual(
		new Set(['password', 'apiKey', 'apiCode', 'bearer', 'refresh token']),
	);
	const cause = new Error('hidden', { cause: { headers: new Map([['x', 'emulator-api-code']]) } });
	expect(leakedBy({ ...result, cause }, stage)).toEqual(['apiCode']);
	const logs = [`debug: ${tokensOf(stage).refresh}`];
	expect(leakedBy({ ...result, logs }, stage)).toEqual(['refresh token']);
});
