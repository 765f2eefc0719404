import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { account, otherAccount } from '../../tools/emulator/accounts.cts';
import { loadDialect } from '../../tools/emulator/dialect.cts';
import {
	startEmulator,
	type Emulator,
	type EmulatorSettings,
} from '../../tools/emulator/server.cts';
import { Client } from './emulator.client.cts';

let emulator: Emulator;
let client: Client;

async function start(settings: Partial<EmulatorSettings> = {}): Promise<void> {
	emulator = await startEmulator({ customers: 10, ...settings });
	client = new Client(emulator.url);
}

afterEach(async () => {
	await emulator.stop();
});

describe.each([
	['default', 403, 401],
	['older', 401, 400],
])('with the status codes of the dialect %s', (name, unauthorised, missing) => {
	beforeEach(async () => {
		await start({ dialect: loadDialect(name) });
	});

	it('refuses a wrong password and a wrong API key, but not an empty key', async () => {
		const { email, password, apiKey } = account;
		const wrong = await client.call('POST', '/v1/auth', { email, password: 'wrong' });
		expect(wrong).toMatchObject({ status: unauthorised, body: { code: unauthorised } });
		const statusWith = async (key: string): Promise<number> =>
			(await client.call('POST', '/v1/auth', { email, password }, { 'x-api-key': key })).status;
		expect(await statusWith('')).toBe(200);
		expect(await statusWith(apiKey)).toBe(200);
		expect(await statusWith(otherAccount.apiKey)).toBe(unauthorised);
	});

	it('names the missing fields', async () => {
		expect(await client.call('POST', '/v1/auth', { email: account.email })).toMatchObject({
			status: missing,
			body: { code: missing, message: 'Missing required fields: password' },
		});
		await client.logIn();
		const workspace_id = '';
		expect(await client.call('PATCH', '/v1/cg', { workspace_id })).toMatchObject({
			status: missing,
			body: { message: 'Missing required fields: workspace_id, customer_group_id, name' },
		});
	});

	it('refuses requests without a token, with a forged one, and with a refresh token', async () => {
		const statusWith = async (headers: Record<string, string>): Promise<number> =>
			(await client.call('POST', '/v1/campaign/all', {}, headers)).status;
		const { token, refreshToken } = await client.logIn();
		const forged = jwt.sign(jwt.decode(token) ?? {}, 'another secret');
		expect(await statusWith({})).toBe(unauthorised);
		expect(await statusWith({ authorization: `Bearer ${forged}` })).toBe(unauthorised);
		expect(await statusWith({ authorization: `Bearer ${refreshToken}` })).toBe(unauthorised);
		expect(await statusWith({ authorization: `Bearer ${token}` })).toBe(200);
	});

	it('lets a refresh token outlive expired access tokens, until it is revoked', async () => {
		const { refreshToken } = await client.logIn();
		emulator.expireTokens();
		expect((await client.call('POST', '/v1/campaign/all', {})).status).toBe(unauthorised);
		const renewed = await client.call('GET', '/v1/auth', undefined, {
			authorization: `Bearer ${refreshToken}`,
		});
		expect(renewed.status).toBe(200);
		const headers = { authorization: `Bearer ${String(renewed.body.token)}` };
		expect((await client.call('POST', '/v1/campaign/all', {}, headers)).status).toBe(200);
		emulator.revokeRefreshTokens();
		const second = await client.call('GET', '/v1/auth', undefined, {
			authorization: `Bearer ${refreshToken}`,
		});
		expect(second.status).toBe(unauthorised);
	});
});

it('expires access tokens after their lifetime', async () => {
	await start({ tokenLifetime: 0 });
	await client.logIn();
	expect(await client.call('POST', '/v1/campaign/all', {})).toMatchObject({
		status: 403,
		body: { message: 'The token has expired' },
	});
});

it('puts user, account, role and expiry into the access token', async () => {
	await start({ tokenLifetime: 60 });
	const { token } = await client.logIn();
	const { accountId, userId } = emulator.store.account();
	const claims = jwt.decode(token, { json: true });
	expect(claims).toMatchObject({ account_id: accountId, user_id: userId, role_code: 'ADMIN' });
	expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(60);
});

it('checks the gateway headers when they are sent', async () => {
	await start();
	await client.logIn();
	const context = (api_code: string): Record<string, string> => ({
		...client.headers,
		'x-auth-context': JSON.stringify({ api_access: true, api_code }),
		'x-ip': '203.0.113.7',
	});
	const statusWith = async (headers: Record<string, string>): Promise<number> =>
		(await client.call('POST', '/v1/campaign/all', {}, headers)).status;
	expect(await statusWith(context(account.apiCode))).toBe(200);
	expect(await statusWith(context('wrong'))).toBe(403);
	expect(await statusWith({ ...client.headers, 'x-ip': 'here' })).toBe(403);
});

it('hides one account from another', async () => {
	await start();
	const { workspaceId } = emulator.store.group('All customers');
	await client.logIn(otherAccount);
	expect(await client.call('POST', '/v1/cg', { workspace_id: workspaceId })).toMatchObject({
		status: 400,
		body: { message: `Workspace not found: ${workspaceId}` },
	});
	expect(await client.call('POST', '/v1/cpf', { workspace_id: workspaceId })).toMatchObject({
		status: 401,
		body: { message: `Invalid workspace: ${workspaceId}` },
	});
	const campaign_id = emulator.store.campaign('Spring launch').campaignId;
	expect((await client.call('POST', '/v1/messages/pages', { campaign_id })).status).toBe(400);
});
