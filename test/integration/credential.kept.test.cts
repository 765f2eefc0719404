import type { StoredCredential } from '../engine/credentials.cts';
import { failureOf, jsonOf } from './results.cts';
import { useStage } from './stage.cts';

/** n8n up to 2.28 fills this in where fields are expressions; it would store what they stand for with a token. */
const asInOlderN8n = { expressions: 'email,password' };

describe('A credential of expressions, in an n8n that stores what they stand for with a token', () => {
	const stage = useStage({ customers: 100 });
	let credentials: StoredCredential;
	const countPages = async (more = {}) =>
		await stage.run(stage.customers('countPages', 'VIP customers'), { credentials, ...more });

	beforeEach(() => {
		credentials = stage.credential(asInOlderN8n);
	});

	/** Runs once, and forgets the requests of that. */
	const logInFirst = async () => {
		await countPages();
		stage.emulator.clearLog();
	};

	test('is not stored anew, and one login serves all executions', async () => {
		const { data } = credentials;
		for (let run = 0; run < 3; run++) {
			expect(jsonOf(await countPages({ items: [{}, {}] }))).toHaveLength(2);
		}
		expect(stage.logIns()).toEqual(['POST']);
		expect(stage.calls()).toHaveLength(6);
		expect(credentials.data).toEqual(data);
	});

	test('renews an expired token with its refresh token, once for executions that run together', async () => {
		await logInFirst();
		stage.emulator.expireTokens();
		const runs = Array.from({ length: 20 }, async () => await countPages());
		expect(new Set((await Promise.all(runs)).flatMap(jsonOf).map(({ pages }) => pages)).size).toBe(
			1,
		);
		expect(stage.logIns()).toEqual(['GET']);
		await countPages();
		expect(stage.logIns()).toEqual(['GET']);
	});

	test('renews it in the middle of an execution, too', async () => {
		stage.emulator.fault({ path: '/v1/customer/pages', skip: 2, times: 1, expireTokens: true });
		expect(jsonOf(await countPages({ items: [{}, {}, {}, {}] }))).toHaveLength(4);
		expect(stage.logIns()).toEqual(['POST', 'GET']);
	});

	test('logs in with the password where the refresh token was revoked', async () => {
		await logInFirst();
		stage.emulator.expireTokens();
		stage.emulator.revokeRefreshTokens();
		expect(jsonOf(await countPages())).toHaveLength(1);
		expect(stage.logIns()).toEqual(['GET', 'POST']);
	});

	test('renews once for a request that is refused whatever the token', async () => {
		await logInFirst();
		const body = JSON.stringify({ message: 'Not for you' });
		stage.emulator.fault({ path: '/v1/customer/pages', times: 99, status: 403, body });
		const failure = failureOf(await countPages());
		expect(failure.message).toContain('Not for you');
		expect(stage.logIns()).toEqual(['GET']);
		expect(stage.calls()).toHaveLength(2);
	});

	test('keeps the tokens of each login apart', async () => {
		await logInFirst();
		const other = stage.credential({ ...asInOlderN8n, apiKey: 'another-key' });
		const failure = failureOf(await countPages({ credentials: other }));
		expect(failure.message).toContain('Nudgescribe did not accept the login');
		expect(stage.logIns()).toEqual(['POST']);
	});
});
