import type {
	IAuthenticateRuleResponseCode,
	IAuthenticateRuleResponseSuccessBody,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { absoluteUrl, baseUrl, SERVERS } from './baseUrl';
import { unbind } from './binding';
import { checkJson, properties } from './fields';
import { BETWEEN, LOG_IN_ADVICE, LOG_IN_PATH, LOG_IN_REFUSED } from './logIn';
import { gettingTokens } from './logins';

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
	 * Puts base URL, token and the account's headers on a request.
	 * A token of another login (n8n keeps it when the credential is edited) is left out, so that the
	 * request is refused and n8n logs in anew.
	 * @throws UserError when the request is for another host, or a field of the credential is not usable
	 */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions & { uri?: string },
	): Promise<IHttpRequestOptions> => {
		checkJson(credentials);
		const token = unbind(credentials.sessionToken, credentials);
		const { apiCode, clientIp } = credentials;
		const headers: IDataObject = { ...request.headers };
		if (token !== '') headers.Authorization = `Bearer ${token}`;
		if (apiCode) {
			headers['x-auth-context'] = JSON.stringify({ api_access: true, api_code: apiCode });
		}
		if (clientIp) headers['x-ip'] = clientIp;
		// The HTTP Request node uses n8n's older helper, which calls the address uri.
		const { uri, ...modern } = request;
		const authenticated: IHttpRequestOptions = {
			...modern,
			url: absoluteUrl({ ...modern, url: uri ?? modern.url }, baseUrl(credentials)),
			headers,
			sendCredentialsOnCrossOriginRedirect: false,
		};
		delete authenticated.baseURL;
		return authenticated;
	};

	/** The login itself: any other request would pass with a wrong password while a token is stored. */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: LOG_IN_PATH,
			headers: { 'x-api-key': '={{$credentials.apiKey}}' },
			body: { email: '={{$credentials.email}}', password: '={{$credentials.password}}' },
			disableFollowRedirect: true,
		},
		rules: TEST_RULES as IAuthenticateRuleResponseCode[],
	};
}
