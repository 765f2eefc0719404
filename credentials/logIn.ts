import type {
	ICredentialDataDecryptedObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { OperationalError, UserError } from 'n8n-workflow';
import { baseUrl } from './baseUrl';
import { unbind } from './binding';
import { textOf, TooLarge } from './body';
import { noTokens } from './noTokens';
import { unreachable } from './unreachable';
import type { Answer } from './verdict';
import { textIn } from './words';

export const LOG_IN_PATH = '/v1/auth';
/** For a login as a whole, by the clock: all executions of a credential wait for it. */
export const LOG_IN_TIMEOUT_MS = 30_000;

/** Its answer holds two tokens, and little else. */
const MOST_BYTES = 1024 * 1024;

const NO_ANSWER = `Nudgescribe did not answer the login within ${LOG_IN_TIMEOUT_MS / 1000} seconds. Check 'Environment' in the credential and the network of n8n, or try again later.`;
const TOO_LARGE =
	"did not answer the login as Nudgescribe does: its answer is too large. Check 'Environment' in the credential.";

type Credentials = ICredentialDataDecryptedObject;
export type HttpRequest = IHttpRequestHelper['helpers']['httpRequest'];

/** What a login or a renewal gives; the refresh token is '' when the API sent none. */
export interface Tokens {
	access: string;
	refresh: string;
}

/**
 * @param signal ends it, like the login that follows
 * @returns fresh tokens for the stored refresh token, or undefined when there is none or it was refused
 */
export async function renew(
	http: HttpRequest,
	credentials: Credentials,
	signal: AbortSignal,
): Promise<Tokens | undefined> {
	const refresh = unbind(credentials.refreshToken, credentials);
	if (refresh === '') return undefined;
	const headers = { Authorization: `Bearer ${refresh}` };
	return tokensIn(await ask(http, credentials, { method: 'GET', headers, abortSignal: signal }));
}

/**
 * @returns tokens for the credential's email and password
 * @throws RefusedLogin when they are refused; UserError when it is not Nudgescribe that answers, or its certificate is not
 * trusted; OperationalError when the login may succeed later
 */
export async function logIn(
	http: HttpRequest,
	credentials: Credentials,
	signal: AbortSignal,
): Promise<Tokens> {
	const { email, password, apiKey } = credentials;
	const answer = await ask(http, credentials, {
		method: 'POST',
		headers: { 'x-api-key': apiKey ?? '' },
		body: { email, password },
		abortSignal: signal,
	});
	const tokens = tokensIn(answer);
	if (!tokens) throw noTokens(answer, credentials);
	return tokens;
}

async function ask(
	http: HttpRequest,
	credentials: Credentials,
	request: Omit<IHttpRequestOptions, 'url'> & { abortSignal: AbortSignal },
): Promise<Answer> {
	const base = baseUrl(credentials);
	const options: IHttpRequestOptions = {
		...request,
		url: base + LOG_IN_PATH,
		json: true,
		encoding: 'stream',
		timeout: LOG_IN_TIMEOUT_MS,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	const { abortSignal: signal } = request;
	const read = async () => {
		const { statusCode: status, body } = await http(options);
		return { status, body: parsed(await textOf(body, signal, atMost(MOST_BYTES))) };
	};
	return await read().catch((thrown: unknown) => {
		if (signal.aborted) throw new OperationalError(NO_ANSWER);
		if (thrown instanceof TooLarge) throw new UserError(`${base} ${TOO_LARGE}`);
		throw unreachable(thrown, base);
	});
}

/** @returns what counts the pieces of a body, and throws TooLarge when there are more bytes in them */
function atMost(bytes: number): (piece: Uint8Array) => void {
	let left = bytes;
	return ({ length }) => {
		left -= length;
		if (left < 0) throw new TooLarge('larger than 1 MB');
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function tokensIn({ status, body }: Answer): Tokens | undefined {
	if (status < 200 || status >= 300) return undefined;
	const access = textIn(body, 'token');
	return access === '' ? undefined : { access, refresh: textIn(body, 'refresh_token') };
}
