import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { account } from '../../tools/emulator/accounts.cts';
import { testCredential } from '../engine/credentials.cts';
import { failureOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

const advice = "Check 'Email', 'Password', 'API Key' and 'Environment' in the credential.";
const refusedWith = (words: string) =>
	`Nudgescribe did not accept the login${words === '' ? '' : `: ${words}`}. ${advice}`;
const page = '<!DOCTYPE html><html><body><h1>Access denied</h1>Wrong password?</body></html>';

/** Bodies of status 200 that say no, and what they say. */
const refusals: [string, unknown][] = [
	['Wrong email or password', { code: 401, message: 'Wrong email or password' }],
	['Wrong email or password', { code: '401', message: 'Wrong email or password.' }],
	['Wrong email or password', { code: 1, message: 'Wrong email or password' }],
	['Wrong email or password', { success: false, message: 'Wrong email or password' }],
	['Locked', { status: 'error', detail: 'Locked' }],
	['Locked', { error: 'Locked' }],
	['Locked', { error: { code: 'E7', message: 'Locked' } }],
	['Locked', { errorMessage: 'Locked' }],
	[
		'email: is not known; password: is too short',
		{
			errors: [
				{ field: 'email', message: 'is not known' },
				{ field: 'password', message: 'is too short' },
			],
		},
	],
	[
		'Not valid: email: is not known',
		{ message: 'Not valid', errors: [{ field: 'email', message: 'is not known' }] },
	],
	['Locked', { data: { title: 'Locked' } }],
	['', { success: false }],
];

describe('What a login is answered', () => {
	const stage = useStage();
	const run = async (credentials = stage.credential()) =>
		await stage.run(stage.customers('countPages', 'VIP customers'), { credentials });
	const answer = (body: unknown, status = 200, times = 1) => {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		stage.emulator.fault({ path: '/v1/auth', times, status, body: text });
	};
	const press = async (changes: ICredentialDataDecryptedObject = {}) =>
		await testCredential(stage.credential(changes));

	test.each(refusals)('with status 200, and is a refusal: "%s" in %j', async (words, body) => {
		answer(body);
		const credentials = stage.credential();
		expect(failureOf(await run(credentials)).message).toBe(refusedWith(words));
		expect(failureOf(await run(credentials)).message).toContain('is not tried again');
		expect(stage.logIns()).toEqual(['POST']);
	});

	test.each(refusals)(
		'with status 200 is a refusal on the test button: "%s" in %j',
		async (words, body) => {
			answer(body);
			expect(await press()).toEqual({ status: 'Error', message: refusedWith(words) });
			expect(stage.logIns()).toEqual(['POST']);
		},
	);

	test.each(refusals)(
		'with status 200 is a refusal on the test button with a stored token: "%s" in %j',
		async (_words, body) => {
			await run(stage.credentials);
			answer(body);
			expect(await testCredential(stage.credentials)).toEqual({
				status: 'Error',
				message: refusedWith('its answer holds no token'),
			});
		},
	);

	test.each([
		[401, 'Wrong password', 'Wrong password'],
		[403, { detail: 'The account is locked' }, 'The account is locked'],
		[422, { title: 'Email is not valid' }, 'Email is not valid'],
		[404, { code: 404, message: 'No such user' }, 'No such user'],
		[401, '', ''],
	])('with status %d and %j, is a refusal', async (status, body, words) => {
		answer(body, status);
		expect(failureOf(await run()).message).toBe(refusedWith(words));
	});

	test('with code 503 in status 200 is no wrong password, and is tried again', async () => {
		answer({ code: 503, message: 'Busy' });
		expect((await run()).error).toBeUndefined();
		expect(stage.logIns()).toEqual(['POST', 'POST']);
	});

	test.each([{ code: 200, message: 'Welcome' }, { hello: 1 }, 'Hello', []])(
		'with status 200 and %j, no yes and no no, is told as what is not Nudgescribe, and not remembered',
		async (body) => {
			answer(body);
			const credentials = stage.credential();
			const { message } = failureOf(await run(credentials));
			expect(message).toContain('did not answer the login as Nudgescribe does (HTTP 200)');
			expect((await run(credentials)).error).toBeUndefined();
		},
	);

	test.each([200, 401, 403])(
		'with a web page and status %d is told as what stands between, and not remembered',
		async (status) => {
			answer(page, status);
			const credentials = stage.credential();
			const words = wordsOf(await run(credentials));
			expect(words).toContain(`(HTTP ${status})`);
			expect(words).toContain("a page that is not Nudgescribe's");
			expect(words).toContain('a firewall or proxy between n8n and Nudgescribe');
			expect(words).not.toContain("'Password'");
			expect((await run(credentials)).error).toBeUndefined();
			expect(stage.logIns()).toEqual(['POST', 'POST']);
		},
	);

	test('on the test button with a web page is told as what stands between', async () => {
		answer(page, 403);
		const { status, message } = await press();
		expect(status).toBe('Error');
		expect(message).toContain('a firewall or proxy between n8n and Nudgescribe');
	});

	test('on the test button with a stored token and status 403 may come from what stands between', async () => {
		await run(stage.credentials);
		answer(page, 403);
		const { message } = await testCredential(stage.credentials);
		expect(message).toContain('a firewall or proxy between n8n and Nudgescribe');
	});

	test('with a web page and status 502 can be tried again', async () => {
		answer(page, 502, 9);
		const parameters = stage.customers('countPages', 'VIP customers', { options: { timeout: 1 } });
		const words = wordsOf(await stage.run(parameters));
		expect(words).toContain('could not handle the login right now (HTTP 502)');
		expect(words).not.toContain('denied');
	});

	test('is shown without what is secret, in 300 characters, on one line, and without links', async () => {
		const { apiKey, apiCode } = account;
		const password = 'pass/word 1';
		const message = `No: ${password} (${encodeURIComponent(password)}), ${apiKey} and ${apiCode}\n<a href="https://example.com">here</a> ${'x'.repeat(400)}`;
		answer({ message }, 401);
		const shown = failureOf(await run(stage.credential({ password, apiCode }))).message;
		expect(shown).toContain('the login: No: *** (***), *** and *** here xxx');
		expect(shown.length).toBe(refusedWith('x'.repeat(300)).length);
	});

	test("is shown in the API's own words when n8n finds a code of the system in them", async () => {
		answer({ message: 'UsernameNotFound' }, 401);
		const { message } = await press();
		expect(message.replace('\u2060', '')).toBe(refusedWith('UsernameNotFound'));
		answer({ message: 'UsernameNotFound' }, 401);
		expect(failureOf(await run()).message.replace('\u2060', '')).toBe(
			refusedWith('UsernameNotFound'),
		);
	});
});
