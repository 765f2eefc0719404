import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { SERVERS } from './baseUrl';
import { expressionsAmong } from './expressions';

/** What a user enters. */
const entered: INodeProperties[] = [
	{
		displayName: 'Environment',
		name: 'environment',
		type: 'options',
		options: [
			{ name: 'Production', value: 'production', description: SERVERS.production },
			{ name: 'Developer', value: 'developer', description: SERVERS.developer },
			{ name: 'Custom', value: 'custom', description: 'Another address, which you enter below' },
		],
		default: 'production',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://nudgescribe.example.com',
		description: 'Address of the Nudgescribe API, without /v1 at the end',
		displayOptions: { show: { environment: ['custom'] } },
	},
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		placeholder: 'nathan@example.com',
		default: '',
		required: true,
		description: 'Email address that you log in to Nudgescribe with',
	},
	{
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
	},
	{
		displayName: 'API Key',
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'Leave empty if your account has none',
	},
	{
		displayName: 'API Code',
		name: 'apiCode',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description:
			'API access code from Nudgescribe. Needed, with the client IP, for campaigns, campaign runs and messages.',
	},
	{
		displayName: 'Client IP',
		name: 'clientIp',
		type: 'string',
		default: '',
		placeholder: 'e.g. 203.0.113.7',
		description:
			"IP address for Nudgescribe's audit log. Needed, with the API code, for campaigns, campaign runs and messages.",
	},
	{
		displayName: 'API Mapping',
		name: 'apiMapping',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {"customer_group_id": "group_id"}',
		description:
			"Only for accounts whose API uses other names. Run 'Check Setup' of the resource Account to get the text to paste.",
	},
];

/** The fields of the credential; the two tokens are hidden, and kept by n8n. */
export const properties: INodeProperties[] = [
	...entered,
	{
		displayName: 'Session Token',
		name: 'sessionToken',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
	{
		displayName: 'Refresh Token',
		name: 'refreshToken',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	expressionsAmong(entered),
];

/** What no login goes without. */
const LOG_IN = ['email', 'password'];

/**
 * An expression comes to nothing where what it names is not there: an account may be locked by logins without a password.
 * @throws UserError in the words of the field's label
 */
export function checkLogIn(credentials: ICredentialDataDecryptedObject): void {
	for (const { name, displayName } of properties) {
		if (!LOG_IN.includes(name) || credentials[name]) continue;
		throw new UserError(
			`'${displayName}' in the credential is empty. Enter it. If it is an expression, check that what it names exists.`,
		);
	}
}

/**
 * The test button would be green over a credential that no request can be made with.
 * @throws UserError when a JSON field holds something other than JSON; what is in it is the node's to check
 */
export function checkJson(credentials: ICredentialDataDecryptedObject): void {
	for (const { type, name, displayName } of properties) {
		if (type !== 'json' || isJson(credentials[name])) continue;
		throw new UserError(
			`'${displayName}' in the credential is not JSON. Enter {} if your account needs none. Otherwise 'Check Setup' of the resource Account gives the text to paste.`,
		);
	}
}

function isJson(value: unknown): boolean {
	if (typeof value !== 'string' || value.trim() === '') return true;
	try {
		// A comma behind it comes along where a text is copied out of JSON.
		JSON.parse(value.trim().replace(/,$/, ''));
		return true;
	} catch {
		return false;
	}
}
