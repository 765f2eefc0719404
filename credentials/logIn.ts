import type {
	ICredentialDataDecryptedObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { OperationalError, UserError } from 'n8n-workflow';
import { baseUrl } from './baseUrl';
import { unbind } from './boundToken';
import { isPlainObject, overrides, renamed } from './fieldNames';

export const LOG_IN_PATH = '/v1/auth';
export const LOG_IN_REFUSED = 'Nudgescribe did not accept the login';
export const LOG_IN_ADVICE =
	"Check 'Email', 'Password', 'API Key' and 'Environment' in the credential.";
const TIMEOUT_MS = 60_000;

type Credentials = ICredentialDataDecryptedObject;
type HttpRequest = IHttpRequestHelper['helpers']['httpRequest'];

interface Answer {
	status: number;
	body: unknown;
}

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
	return tokensIn(await ask(http, credentials, { method: 'GET', headers }), credentials);
}

/**
 * @returns tokens for the credential's email and password
 * @throws UserError when they are refused, OperationalError when the login may succeed later
 */
export async function logIn(http: HttpRequest, credentials: Credentials): Promise<Tokens> {
	const { email, password, apiKey } = credentials;
	const answer = await ask(http, credentials, {
		method: 'POST',
		headers: { 'x-api-key': apiKey ?? '' },
		body: renamed({ email, password }, credentials),
	});
	const tokens = tokensIn(answer, credentials);
	if (!tokens) throw refusal(answer, baseUrl(credentials));
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
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	// What a request throws holds the request, with the password in it: nothing of it is passed on.
	const answer = await http(options).catch(() => undefined);
	if (answer) return { status: answer.statusCode, body: answer.body };
	throw new OperationalError(
		`Nudgescribe can't be reached at ${base}. Check 'Environment' in the credential and the network of n8n, then try again.`,
	);
}

function tokensIn({ status, body }: Answer, credentials: Credentials): Tokens | undefined {
	if (status < 200 || status >= 300 || !isPlainObject(body)) return undefined;
	const names = overrides(credentials);
	const access = body[names.get('token') ?? 'token'];
	const refresh = body[names.get('refresh_token') ?? 'refresh_token'];
	if (typeof access !== 'string' || access === '') return undefined;
	return { access, refresh: typeof refresh === 'string' ? refresh : '' };
}

function refusal({ status, body }: Answer, base: string): Error {
	const said = isPlainObject(body) && typeof body.message === 'string' ? `: ${body.message}` : '';
	if (status === 429 || status >= 500) {
		return new OperationalError(
			`Nudgescribe could not take the login right now (HTTP ${status})${said}. Try again later.`,
		);
	}
	if (status === 400 || status === 401 || status === 403) {
		return new UserError(`${LOG_IN_REFUSED}${said}. ${LOG_IN_ADVICE}`);
	}
	return new UserError(
		`${base} did not answer the login as Nudgescribe does (HTTP ${status}). Check 'Environment' in the credential.`,
	);
}
