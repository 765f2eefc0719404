import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { unbind } from './binding';
import { properties } from './fields';

/** What goes into a header as it is: letters, digits and signs of ASCII, and blanks between them. */
const HELD = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/;

/** Fields of the credential that are sent in headers. */
const SENT = ['apiKey', 'apiCode', 'clientIp'];

/**
 * n8n's HTTP client leaves out of a header what it can't hold, so that another value would be sent than was entered.
 * @throws UserError in the words of the field's label for a value that a header can't hold
 */
export function checkHeaders(credentials: ICredentialDataDecryptedObject): void {
	for (const { name, displayName } of properties) {
		const value = credentials[name];
		if (!SENT.includes(name) || value === undefined || value === '') continue;
		if (typeof value === 'string' && HELD.test(value)) continue;
		throw new UserError(
			`'${displayName}' in the credential can't be sent: it holds a line break, a space at the beginning or end, or a character other than English letters, digits and signs. Copy it again.`,
		);
	}
}

/**
 * @returns the headers of the account and of its login; a token of another login (n8n keeps it when the credential is
 * edited) is left out, so that the request is refused and n8n logs in anew
 * @throws UserError for a value that a header can't hold
 */
export function accountHeaders(credentials: ICredentialDataDecryptedObject): IDataObject {
	checkHeaders(credentials);
	const token = unbind(credentials.sessionToken, credentials);
	const { apiCode, clientIp } = credentials;
	const context = { api_access: true, api_code: apiCode };
	return {
		...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
		...(apiCode ? { 'x-auth-context': JSON.stringify(context) } : {}),
		...(clientIp ? { 'x-ip': clientIp } : {}),
	};
}
