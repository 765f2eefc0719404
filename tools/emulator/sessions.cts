import { isIP } from 'node:net';
import type { Request } from 'express';
import { isJsonObject } from './json.cts';
import { Refusal } from './refusal.cts';
import type { StoredAccount } from './store/records.cts';
import type { Store } from './store/store.cts';
import type { Tokens } from './tokens.cts';

function parsedContext(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function checkGatewayHeaders(request: Request, account: StoredAccount): void {
	const context = request.get('x-auth-context');
	if (context !== undefined) {
		const parsed = parsedContext(context);
		if (
			!isJsonObject(parsed) ||
			parsed.api_access !== true ||
			typeof parsed.api_code !== 'string'
		) {
			throw new Refusal(
				'unauthorised',
				'x-auth-context is not the JSON text with api_access and api_code',
			);
		}
		if (parsed.api_code !== account.apiCode) {
			throw new Refusal('unauthorised', 'The API code is wrong');
		}
	}
	const ip = request.get('x-ip');
	if (ip !== undefined && isIP(ip) === 0) {
		throw new Refusal('unauthorised', 'x-ip is not an IP address');
	}
}

/**
 * Refuses a wrong API key; an empty one, or none, is good.
 *
 * @throws Refusal when the key is not that of the account
 */
export function checkApiKey(request: Request, account: StoredAccount): void {
	const apiKey = request.get('x-api-key') ?? '';
	if (apiKey !== '' && apiKey !== account.apiKey) {
		throw new Refusal('unauthorised', 'The API key is wrong');
	}
}

/** Knows which account each request is made for. */
export class Sessions {
	private readonly accounts = new WeakMap<Request, StoredAccount>();

	constructor(
		private readonly tokens: Tokens,
		private readonly store: Store,
	) {}

	/**
	 * Checks bearer and gateway headers of a request.
	 *
	 * @returns true
	 * @throws HttpError-like Refusal when the request is not allowed
	 */
	authorise(request: Request): true {
		const bearer = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
		if (bearer === undefined) throw new Refusal('unauthorised', 'The bearer token is missing');
		const renewal = request.path === '/v1/auth';
		const accountId = this.tokens.verify(bearer, renewal ? ['refresh', 'access'] : ['access']);
		const account = this.store.accounts.find((candidate) => candidate.accountId === accountId);
		if (!account) throw new Refusal('unauthorised', 'The account of this token does not exist');
		checkApiKey(request, account);
		checkGatewayHeaders(request, account);
		this.accounts.set(request, account);
		return true;
	}

	/**
	 * The account that a request was authorised for.
	 *
	 * @throws Error when it was not
	 */
	accountOf(request: Request): StoredAccount {
		const account = this.accounts.get(request);
		if (!account) throw new Error('The request was not authorised');
		return account;
	}
}
