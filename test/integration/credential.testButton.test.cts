import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { testCredential } from '../engine/credentials.cts';
import { useStage } from './stage.cts';

const refused =
	/^Nudgescribe did not accept the login.*\. Check 'Email', 'Password', 'API Key' and 'Environment' in the credential\.$/;

describe.each(['default', 'older'])('The test button, status codes of dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const press = async (changes: ICredentialDataDecryptedObject = {}) =>
		await testCredential(stage.credential(changes));
	const tokens = async () => {
		await stage.run(stage.customers('countPages', 'VIP customers'));
		const { sessionToken = '', refreshToken = '' } = stage.credentials.data;
		return { sessionToken, refreshToken };
	};

	test('says OK to the right login', async () => {
		expect(await press()).toMatchObject({ status: 'OK' });
		expect(stage.logIns()).toContain('POST');
	});

	test('says OK without an API key, where the account needs none', async () => {
		expect(await press({ apiKey: '' })).toMatchObject({ status: 'OK' });
	});

	test.each([
		['Password', { password: '' }],
		['Email', { email: '' }],
	])('names %s where it is empty, and sends nothing', async (label, changes) => {
		const result = await press(changes);
		expect(result.status).toBe('Error');
		expect(result.message).toContain(`'${label}' in the credential is empty. Enter it.`);
		expect(stage.emulator.requests()).toEqual([]);
	});

	test.each([
		['password', { password: 'wrong' }],
		['email', { email: 'nobody@example.com' }],
		['API key', { apiKey: 'wrong' }],
	])('says what to check after a wrong %s', async (_field, changes) => {
		const result = await press(changes);
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(refused);
		expect(stage.logIns()).toEqual(['POST']);
	});

	test.each([
		['password', { password: 'wrong' }],
		['API key', { apiKey: 'wrong' }],
	])('is not taken in by a stored token when the %s is wrong', async (_field, changes) => {
		const result = await press({ ...(await tokens()), ...changes });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(refused);
	});

	test('says OK with a stored token and the right login', async () => {
		expect(await press(await tokens())).toMatchObject({ status: 'OK' });
	});

	test('tells that the server is not reachable', async () => {
		const result = await press({ baseUrl: 'http://127.0.0.1:1' });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(/ECONNREFUSED|can't be reached/);
	});

	test('refuses a base URL without https, before anything is sent', async () => {
		const result = await press({ baseUrl: 'http://nudgescribe.example.com' });
		expect(result.status).toBe('Error');
		expect(result.message).toContain('must start with https://');
	});

	test('tells that API Mapping are not JSON', async () => {
		const result = await press({ apiMapping: '{oops' });
		expect(result.status).toBe('Error');
		expect(result.message).toContain("'API Mapping' in the credential");
	});
});
