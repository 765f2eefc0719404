import { Refusal } from '../refusal.cts';
import { checkApiKey } from '../sessions.cts';
import type { Request } from 'express';
import type { StoredAccount } from '../store/records.cts';
import type { Store } from '../store/store.cts';
import type { BodyOf } from './endpoint.cts';

/**
 * `POST /v1/auth`: finds the account that somebody logs in to.
 *
 * @throws Refusal when e-mail, password or API key is wrong
 */
export function logIn(
	request: Request<Request['params'], unknown, BodyOf<'logIn'>>,
	store: Store,
): StoredAccount {
	const { email, password } = request.body;
	const account = store.accounts.find(
		(candidate) => candidate.email === email && candidate.password === password,
	);
	if (!account) throw new Refusal('unauthorised', 'Wrong email or password');
	checkApiKey(request, account);
	return account;
}
