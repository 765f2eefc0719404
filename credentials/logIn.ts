import { createHash } from 'crypto';
import type {
	ICredentialDataDecryptedObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { OperationalError, UserError } from 'n8n-workflow';
import { baseUrl } from './baseUrl';

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
	return tokensIn(await ask(http, credentials, { method: 'GET', headers }));
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
		body: { email, password },
	});
	const tokens = tokensIn(answer);
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

function tokensIn({ status, body }: Answer): Tokens | undefined {
	if (status < 200 || status >= 300) return undefined;
	const access = textIn(body, 'token');
	return access === '' ? undefined : { access, refresh: textIn(body, 'refresh_token') };
}

/** @returns the text of that name in a body of JSON, '' where there is none */
function textIn(body: unknown, name: string): string {
	const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
	const found = isObject ? Object.entries(body).find(([key]) => key === name) : undefined;
	return typeof found?.[1] === 'string' ? found[1] : '';
}

function refusal({ status, body }: Answer, base: string): Error {
	const words = textIn(body, 'message');
	const said = words === '' ? '' : `: ${words}`;
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

/** A digest of all that a login depends on: a token got with another login must not be used. */
function digestOf(credentials: ICredentialDataDecryptedObject): string {
	const { email, password, apiKey } = credentials;
	const logIn = JSON.stringify([baseUrl(credentials), email, password, apiKey ?? '']);
	return createHash('sha256').update(logIn).digest('hex');
}

/** @returns the token as it is stored: with a digest of the login that it belongs to */
export function bind(token: string, credentials: ICredentialDataDecryptedObject): string {
	return token === '' ? '' : `${digestOf(credentials)}.${token}`;
}

/** @returns the token in what was stored, or '' when it belongs to another login than the credential's */
export function unbind(stored: unknown, credentials: ICredentialDataDecryptedObject): string {
	const prefix = `${digestOf(credentials)}.`;
	return typeof stored === 'string' && stored.startsWith(prefix) ? stored.slice(prefix.length) : '';
}
