import { failureOf, jsonOf, originsOf, wordsOf } from './results.cts';
import { useStage } from './stage.cts';

describe.each(['default', 'older'])('A refused login, status codes of dialect %s', (dialect) => {
	const stage = useStage({ dialect });
	const advice = "Check 'Email', 'Password', 'API Key' and 'Environment' in the credential.";
	const countPages = async (credentials = stage.credentials, more = {}) =>
		await stage.run(stage.customers('countPages', 'VIP customers'), { credentials, ...more });

	test.each([
		['password', { password: 'wrong' }, 'Wrong email or password'],
		['email', { email: 'nobody@example.com' }, 'Wrong email or password'],
		['API key', { apiKey: 'not-the-key' }, 'The API key is wrong'],
	])('wrong %s: the sentence says what to check, once', async (_field, changes, said) => {
		const result = await countPages(stage.credential(changes));
		expect(failureOf(result)).toEqual({
			kind: 'NodeApiError',
			message: `Nudgescribe did not accept the login: ${said}. ${advice}`,
			description: 'Nothing more was sent.',
			item: 0,
		});
		expect(stage.logIns()).toEqual(['POST']);
		expect(stage.calls()).toEqual([]);
	});

	test('is not repeated for further items, so that no account gets locked', async () => {
		const result = await countPages(stage.credential({ password: 'wrong' }), {
			items: [{}, {}, {}],
			onError: 'continueRegularOutput',
		});
		const error = `Nudgescribe did not accept the login: Wrong email or password. ${advice}`;
		const carried = { error, message: 'Nothing more was sent.' };
		expect(jsonOf(result)).toEqual([carried, carried, carried]);
		expect(originsOf(result.items)).toEqual([0, 1, 2]);
		expect(stage.logIns()).toEqual(['POST']);
	});

	test('is not repeated by the executions that waited for it', async () => {
		stage.emulator.fault({ path: '/v1/auth', times: 1, delay: 500 });
		const wrong = stage.credential({ password: 'wrong' });
		const results = await Promise.all(
			Array.from({ length: 10 }, async () => await countPages(wrong)),
		);
		for (const result of results) expect(failureOf(result).message).toContain(advice);
		expect(stage.logIns()).toEqual(['POST']);
		expect(stage.calls()).toEqual([]);
	});

	test('puts every item on the error output, after one try', async () => {
		const result = await countPages(stage.credential({ password: 'wrong' }), {
			items: [{}, {}, {}],
			onError: 'continueErrorOutput',
		});
		const [good = [], bad = []] = result.outputs;
		expect(good).toEqual([]);
		expect(originsOf(bad)).toEqual([0, 1, 2]);
		expect(stage.logIns()).toEqual(['POST']);
	});

	test('of a password that was changed meanwhile fails every item after one try', async () => {
		await countPages();
		stage.emulator.expireTokens();
		stage.emulator.revokeRefreshTokens();
		stage.emulator.clearLog();
		stage.emulator.store.account().password = 'changed at Nudgescribe';
		const result = await countPages(stage.credentials, {
			items: [{}, {}, {}],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(result)).toHaveLength(3);
		for (const { error } of jsonOf(result)) expect(error).toContain(advice);
		expect(stage.logIns().filter((method) => method === 'POST')).toHaveLength(1);
	});

	test.each([429, 500, 503])(
		'status %d is no wrong password, and says to try later',
		async (status) => {
			stage.emulator.fault({ path: '/v1/auth', times: 9, status, headers: { 'retry-after': '0' } });
			const parameters = stage.customers('countPages', 'VIP customers', {
				options: { timeout: 1 },
			});
			const words = wordsOf(await stage.run(parameters));
			expect(words).toContain(`could not handle the login right now (HTTP ${status})`);
			expect(words).not.toContain("'Password'");
			expect(stage.calls()).toEqual([]);
		},
	);

	test('an address that is no Nudgescribe is told', async () => {
		stage.emulator.fault({ path: '/v1/auth', times: 9, brokenBody: '<h1>Welcome</h1>' });
		const result = await countPages();
		expect(failureOf(result).message).toContain('did not answer the login as Nudgescribe does');
		expect(stage.logIns()).toEqual(['POST']);
	});

	test('an API Mapping that is not JSON is told before anything is sent', async () => {
		const credentials = stage.credential({ apiMapping: '{"customers": rows}' });
		const result = await countPages(credentials);
		expect(failureOf(result)).toMatchObject({ kind: 'NodeOperationError', item: 0 });
		expect(failureOf(result).message).toContain(
			"'API Mapping' in the credential is not a JSON object",
		);
		expect(stage.emulator.requests()).toEqual([]);
	});

	test.each(['["a"]', '{"customers": 5}', '"customers"'])(
		'an API Mapping of another kind, %s, is told as well',
		async (apiMapping) => {
			const result = await countPages(stage.credential({ apiMapping }));
			expect(failureOf(result).message).toContain("'API Mapping'");
			expect(stage.emulator.requests()).toEqual([]);
		},
	);
});
