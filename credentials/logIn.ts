import type {
	ICredentialDataDecryptedObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { OperationalError, UserError } from 'n8n-workflow';
import { baseUrl } from './baseUrl';
import { unbind } from './binding';
import { unreachable } from './unreachable';
import { isPage, verdictOn } from './verdict';
import type { Answer } from './verdict';
import { textIn, wordsOf } from './words';

export const LOG_IN_PATH = '/v1/auth';
export const LOG_IN_REFUSED = 'Nudgescribe did not accept the login';
export const LOG_IN_ADVICE =
	"Check 'Email', 'Password', 'API Key' and 'Environment' in the credential.";
export const BETWEEN = 'a firewall or proxy between n8n and Nudgescribe';
const TIMEOUT_MS = 60_000;

type Credentials = ICredentialDataDecryptedObject;
export type HttpRequest = IHttpRequestHelper['helpers']['httpRequest'];

/** Nudgescribe's own no to a login, which stays a no until something is changed. */
export class RefusedLogin extends UserError {}

/** What a login or a renewal gives; the refresh token is '' when the API sent none. */
export interface Tokens {
	access: string;
	refresh: string;
}

/** @returns fresh tokens for the stored refresh token, or undefined when there is none or it was refused */
export async function renew(
	http: HttpRequest,
	credentials: Credentials,
): Promise<Tokens | undefined> {
	const refresh = unbind(credentials.refreshToken, credentials);
	if (refresh === '') return undefined;
	const headers = { Authorization: `Bearer ${refresh}` };
	return tokensIn(await ask(http, credentials, { method: 'GET', headers }));
}

/**
 * @returns tokens for the credential's email and password
 * @throws RefusedLogin when they are refused; UserError when it is not Nudgescribe that answers, or its certificate is not
 * trusted; OperationalError when the login may succeed later
 */
export async function logIn(http: HttpRequest, credentials: Credentials): Promise<Tokens> {
	const { email, password, apiKey } = credentials;
	const answer = await ask(http, credentials, {
		method: 'POST',
		headers: { 'x-api-key': apiKey ?? '' },
		body: { email, password },
	});
	const tokens = tokensIn(answer);
	if (!tokens) throw errorOf(answer, credentials);
	return tokens;
}

async function ask(
	http: HttpRequest,
	credentials: Credentials,
	request: Omit<IHttpRequestOptions, 'url'>,
): Promise<Answer> {
	const base = baseUrl(credentials);
	const options: IHttpRequestOptions = {
		...request,
		url: base + LOG_IN_PATH,
		json: true,
		timeout: TIMEOUT_MS,
		// The timeout above begins anew with every byte, and all executions wait for this one login.
		abortSignal: AbortSignal.timeout(TIMEOUT_MS),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	const answer = await http(options).catch((thrown: unknown) => {
		throw unreachable(thrown, base);
	});
	return { status: answer.statusCode, body: answer.body };
}

function tokensIn({ status, body }: Answer): Tokens | undefined {
	if (status < 200 || status >= 300) return undefined;
	const access = textIn(body, 'token');
	return access === '' ? undefined : { access, refresh: textIn(body, 'refresh_token') };
}

function errorOf(answer: Answer, credentials: Credentials): Error {
	const { status, body } = answer;
	const words = isPage(body) ? '' : wordsOf(body, credentials);
	const said = words === '' ? '' : `: ${words}`;
	const verdict = verdictOn(answer, words);
	if (verdict === 'refused') return new RefusedLogin(`${LOG_IN_REFUSED}${said}. ${LOG_IN_ADVICE}`);
	if (verdict === 'later') {
		return new OperationalError(
			`Nudgescribe could not take the login right now (HTTP ${status})${said}. Try again later.`,
		);
	}
	const isNot = `${baseUrl(credentials)} did not answer the login as Nudgescribe does (HTTP ${status})`;
	if (verdict === 'page') {
		return new UserError(
			`${isNot}, but with a page that is not Nudgescribe's. It can come from ${BETWEEN}: ask who runs that network. Otherwise check 'Environment' in the credential.`,
		);
	}
	return new UserError(`${isNot}${said}. Check 'Environment' in the credential.`);
}
