import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';
import { tokensOf } from './tokens.cts';

describe.each(['default', 'older'])('Tokens, status codes of dialect %s', (dialect) => {
	const stage = useStage({ dialect, customers: 1000, pageSize: 20 });
	const countPages = async (more = {}) =>
		await stage.run(stage.customers('countPages', 'VIP customers'), more);
	const bearers = () => stage.emulator.requests().map(({ headers }) => headers.authorization);

	/** Runs once, so that a token is stored, and forgets the requests of that. */
	const logInFirst = async () => {
		await countPages();
		stage.emulator.clearLog();
	};

	test('one login serves all items and all further runs', async () => {
		for (let run = 0; run < 3; run++) {
			expect(jsonOf(await countPages({ items: [{}, {}, {}] }))).toHaveLength(3);
		}
		expect(stage.logIns()).toEqual(['POST']);
		expect(stage.calls()).toHaveLength(9);
	});

	test('an expired token is renewed with the refresh token, without the password', async () => {
		await logInFirst();
		stage.emulator.expireTokens();
		const result = await countPages({ items: [{}, {}] });
		expect(jsonOf(result)).toEqual([{ pages: 3 }, { pages: 3 }]);
		expect(stage.logIns()).toEqual(['GET']);
		// Both items are refused together, and sent again.
		expect(stage.calls()).toHaveLength(4);
	});

	test('the renewed token is kept for the next run', async () => {
		await logInFirst();
		stage.emulator.expireTokens();
		await countPages();
		stage.emulator.clearLog();
		await countPages();
		expect(stage.logIns()).toEqual([]);
	});

	test('when the refresh token was revoked too, the password is used', async () => {
		await logInFirst();
		stage.emulator.expireTokens();
		stage.emulator.revokeRefreshTokens();
		const result = await countPages({ items: [{}, {}] });
		expect(jsonOf(result)).toEqual([{ pages: 3 }, { pages: 3 }]);
		expect(stage.logIns()).toEqual(['GET', 'POST']);
	});

	test('a stored token without a refresh token is replaced with the password', async () => {
		await logInFirst();
		stage.credentials.update({ refreshToken: '' });
		stage.emulator.expireTokens();
		expect(jsonOf(await countPages())).toEqual([{ pages: 3 }]);
		expect(stage.logIns()).toEqual(['POST']);
	});

	test('pages that are refused together wait for one renewal', async () => {
		await logInFirst();
		// Twenty are under way at once by then, or almost, where answers stay quick.
		stage.emulator.fault({ path: '/v1/customer', skip: 30, times: 1, expireTokens: true });
		const parameters = { returnAll: true, options: { requestsAtOnce: 20 } };
		const result = await stage.run(stage.customers('getAll', 'All customers', parameters));
		expect(jsonOf(result)).toHaveLength(1000);
		expect(stage.logIns()).toEqual(['GET']);
		const pages = stage.sent('/v1/customer', 'page');
		const times = [...new Set(pages)].map((page) => pages.filter((one) => one === page).length);
		// Several are refused, and none of them twice.
		expect(pages.length).toBeGreaterThan(51);
		expect(Math.max(...times)).toBe(2);
	});

	test('two runs at the same time leave a token that works', async () => {
		await Promise.all([countPages(), countPages(), countPages()]);
		stage.emulator.clearLog();
		expect(jsonOf(await countPages())).toEqual([{ pages: 3 }]);
		expect(stage.logIns()).toEqual([]);
	});

	test('a server that refuses even fresh tokens is not asked for ever', async () => {
		await logInFirst();
		const status = dialect === 'older' ? 401 : 403;
		stage.emulator.fault({ path: '/v1/customer/pages', times: 99, status });
		expect(failureOf(await countPages()).item).toBe(0);
		expect(stage.logIns()).toEqual(['GET']);
		expect(stage.calls()).toHaveLength(2);
	});

	test('the refresh token goes to the login and nowhere else', async () => {
		await logInFirst();
		const { refresh } = tokensOf(stage);
		stage.emulator.expireTokens();
		await countPages();
		const carriers = stage.emulator
			.requests()
			.filter(({ headers }) => headers.authorization === `Bearer ${refresh}`);
		expect(carriers.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/auth']);
	});

	test('each request but the login carries a bearer, and only a bearer', async () => {
		await countPages();
		expect(bearers()[0]).toBeUndefined();
		expect(
			bearers()
				.slice(1)
				.every((bearer) => /^Bearer [\w.-]+$/.test(bearer ?? '')),
		).toBe(true);
	});
});
