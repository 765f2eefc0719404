import { isIP } from 'node:net';
import type { Request } from 'express';
import { operations } from './contract.cts';
import type { Dialect } from './dialect.cts';
import { isJsonObject } from './json.cts';
import { Refusal, type Cause } from './refusal.cts';
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

/** What is wrong with the API code and the client's IP, as far as they are there. */
function wrongInHeaders(request: Request, account: StoredAccount): string | undefined {
	const context = request.get('x-auth-context');
	if (context !== undefined) {
		const parsed = parsedContext(context);
		if (
			!isJsonObject(parsed) ||
			parsed.api_access !== true ||
			typeof parsed.api_code !== 'string'
		) {
			return 'x-auth-context is not the JSON text with api_access and api_code';
		}
		if (parsed.api_code !== account.apiCode) return 'The API code is wrong';
	}
	const ip = request.get('x-ip');
	return ip !== undefined && isIP(ip) === 0 ? 'x-ip is not an IP address' : undefined;
}

const accessCalls = new Set(
	operations.filter(({ requiresHeaders }) => requiresHeaders).map(({ call }) => call),
);

function checkAccessHeaders(
	request: Request,
	account: StoredAccount,
	accessHeaders: Dialect['accessHeaders'],
): void {
	const required = accessHeaders === 'required';
	if (required && !accessCalls.has(`${request.method} ${request.path}`)) return;
	const cause: Cause = required ? 'forbidden' : 'unauthorised';
	const missing = ['x-auth-context', 'x-ip'].find((name) => request.get(name) === undefined);
	if (required && missing !== undefined) throw new Refusal(cause, `${missing} is missing`);
	const wrong = wrongInHeaders(request, account);
	if (wrong !== undefined) throw new Refusal(cause, wrong);
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
		private readonly accessHeaders: Dialect['accessHeaders'],
	) {}

	/**
	 * Checks bearer, API key, API code and IP of a request.
	 *
	 * @throws Refusal when the request is not allowed
	 */
	authorise(request: Request): void {
		const bearer = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
		if (bearer === undefined) throw new Refusal('badToken', 'The bearer token is missing');
		const renewal = request.path === '/v1/auth';
		const accountId = this.tokens.verify(bearer, renewal ? ['refresh', 'access'] : ['access']);
		const account = this.store.accounts.find((candidate) => candidate.accountId === accountId);
		if (!account) throw new Refusal('badToken', 'The account of this token does not exist');
		checkApiKey(request, account);
		checkAccessHeaders(request, account, this.accessHeaders);
		this.accounts.set(request, account);
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
