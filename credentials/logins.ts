import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { bind, digestOf } from './binding';
import { asEntered, storesValues } from './expressions';
import { checkLogIn, properties } from './fields';
import { checkHeaders } from './headers';
import { KeptTokens } from './keptTokens';
import { logIn, LOG_IN_TIMEOUT_MS, renew } from './logIn';
import type { HttpRequest, Tokens } from './logIn';
import { RefusedLogin } from './noTokens';
import { RefusedLogins } from './refusedLogins';

type Credentials = ICredentialDataDecryptedObject;

/**
 * The logins of one n8n process: one at a time for each login, whose end all share who ask meanwhile. Executions that
 * wait for Nudgescribe together would otherwise all try a wrong password at once.
 */
class Logins {
	private readonly underWay = new Map<string, Promise<Tokens>>();
	private readonly refused = new RefusedLogins();

	async tokensFor(http: HttpRequest, credentials: Credentials): Promise<Tokens> {
		const login = digestOf(credentials);
		const refused = this.refused.find(login);
		if (refused) throw refused;
		return await (this.underWay.get(login) ?? this.begin(login, http, credentials));
	}

	private async begin(login: string, http: HttpRequest, credentials: Credentials): Promise<Tokens> {
		const tokens = getTokens(http, credentials);
		this.underWay.set(login, tokens);
		tokens.catch((error: unknown) => {
			if (error instanceof RefusedLogin) this.refused.add(login, error);
		});
		return await tokens.finally(() => this.underWay.delete(login));
	}
}

async function getTokens(http: HttpRequest, credentials: Credentials): Promise<Tokens> {
	const signal = AbortSignal.timeout(LOG_IN_TIMEOUT_MS);
	return (await renew(http, credentials, signal)) ?? (await logIn(http, credentials, signal));
}

/**
 * @returns the function that n8n calls for tokens; what it remembers lasts as long as itself: n8n makes one credential type
 * for its process, and every credential, execution and poll goes through that
 */
export function gettingTokens() {
	const logins = new Logins();
	const kept = new KeptTokens();
	return async function (this: IHttpRequestHelper, credentials: Credentials): Promise<IDataObject> {
		checkHeaders(credentials);
		checkLogIn(credentials);
		const get = async () => {
			const { access, refresh } = await logins.tokensFor(this.helpers.httpRequest, credentials);
			return { sessionToken: bind(access, credentials), refreshToken: bind(refresh, credentials) };
		};
		if (!storesValues(credentials)) return { ...(await get()), ...asEntered(properties) };
		// What n8n sends the request with; it stores nothing where it is given nothing.
		Object.assign(credentials, await kept.tokensFor(credentials, get));
		return {};
	};
}
