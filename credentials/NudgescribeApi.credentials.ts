import type {
	IAuthenticateRuleResponseCode,
	IAuthenticateRuleResponseSuccessBody,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { absoluteUrl, baseUrl, SERVERS } from './baseUrl';
import { checkJson, properties } from './fields';
import { accountHeaders } from './headers';
import { LOG_IN_PATH, LOG_IN_TIMEOUT_MS } from './logIn';
import { gettingTokens } from './logins';
import { BETWEEN, LOG_IN_ADVICE, LOG_IN_REFUSED } from './noTokens';

/**
 * What the test button says of an answer when a token is stored; without one, preAuthentication comes first, and tells
 * the API's own words. n8n takes rules of both kinds together, though its type has either.
 */
const TEST_RULES: Array<IAuthenticateRuleResponseCode | IAuthenticateRuleResponseSuccessBody> = [
	refusedWith(400, LOG_IN_REFUSED),
	refusedWith(401, LOG_IN_REFUSED),
	refusedWith(403, `${LOG_IN_REFUSED}, or ${BETWEEN} refused it`),
	{
		type: 'responseSuccessBody',
		properties: {
			key: 'token',
			// n8n compares with what is there: nothing, when a login is refused with status 200.
			value: undefined,
			message: `${LOG_IN_REFUSED}: its answer holds no token. ${LOG_IN_ADVICE}`,
		},
	},
];

function refusedWith(value: number, message: string): IAuthenticateRuleResponseCode {
	return { type: 'responseCode', properties: { value, message: `${message}. ${LOG_IN_ADVICE}` } };
}

/** A request as n8n hands it over. */
type Request = IHttpRequestOptions & {
	/** what the HTTP Request node has in place of `url`, since it uses n8n's older helper */
	uri?: string;
	/** given by the package's own nodes: gives the signal that ends the request, and throws where that has come */
	begin?: () => AbortSignal;
};

/** For both of n8n's helpers: the first one is the newer one's, the others are the older one's. */
const NO_REDIRECTS = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
};

/** The login at Nudgescribe: exchanges email and password for tokens, keeps them, and puts them on requests. */
export class NudgescribeApi implements ICredentialType {
	name = 'nudgescribeApi';

	displayName = 'Nudgescribe API';

	icon = {
		light: 'file:../icons/nudgescribe.svg',
		dark: 'file:../icons/nudgescribe.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-nudgescribe/n8n-nodes-nudgescribe/blob/main/README.md#credentials';

	httpRequestNode = {
		name: 'Nudgescribe',
		docsUrl:
			'https://github.com/n8n-nodes-nudgescribe/n8n-nodes-nudgescribe/blob/main/README.md#credentials',
		apiBaseUrl: `${SERVERS.production}/v1/`,
	};

	properties = properties;

	/**
	 * Gets tokens: n8n calls this when none is stored, or when the stored one was refused.
	 * Two calls at most: the refresh token while there is one, then email and password. A login that was refused is not
	 * tried again for ten minutes.
	 * @throws UserError when the login is refused, OperationalError when it may succeed later;
	 * never an HTTP error, on which n8n would log in a second time
	 */
	preAuthentication = gettingTokens();

	/**
	 * Puts base URL, token and the account's headers on a request, and has it follow no redirect: n8n would take API code,
	 * client IP and body along to another server.
	 * @throws UserError when the request is for another host, or a field of the credential is not usable; the reason of the
	 * request's own signal when that has come while n8n logged in
	 */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		{ uri, baseURL, begin, ...request }: Request,
	): Promise<IHttpRequestOptions> => {
		checkJson(credentials);
		const headers = { ...request.headers, ...accountHeaders(credentials) };
		const url = absoluteUrl({ url: uri ?? request.url, baseURL }, baseUrl(credentials));
		const authenticated = { ...request, ...NO_REDIRECTS, url, headers };
		// The request of the test button, which is a login.
		const isLogIn = new URL(url).pathname.endsWith(LOG_IN_PATH);
		const signal = isLogIn ? AbortSignal.timeout(LOG_IN_TIMEOUT_MS) : begin?.();
		return signal ? { ...authenticated, abortSignal: signal } : authenticated;
	};

	/** The login itself: any other request would pass with a wrong password while a token is stored. */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: LOG_IN_PATH,
			headers: { 'x-api-key': '={{$credentials.apiKey}}' },
			body: { email: '={{$credentials.email}}', password: '={{$credentials.password}}' },
			timeout: LOG_IN_TIMEOUT_MS,
		},
		rules: TEST_RULES as IAuthenticateRuleResponseCode[],
	};
}
