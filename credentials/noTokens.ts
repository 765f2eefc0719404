import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { OperationalError, UserError } from 'n8n-workflow';
import { baseUrl } from './baseUrl';
import { PROXY_LOG_IN } from './obstacle';
import { isPage, verdictOn } from './verdict';
import type { Answer } from './verdict';
import { wordsOf } from './words';

export const LOG_IN_REFUSED = 'Nudgescribe did not accept the login';
export const LOG_IN_ADVICE =
	"Check 'Email', 'Password', 'API Key' and 'Environment' in the credential.";
export const BETWEEN = 'a firewall or proxy between n8n and Nudgescribe';

/** Nudgescribe's own no to a login, which stays a no until something is changed. */
export class RefusedLogin extends UserError {}

/** @returns why the answer to a login holds no tokens: RefusedLogin, UserError, or OperationalError where it may later */
export function noTokens(answer: Answer, credentials: ICredentialDataDecryptedObject): Error {
	const { status, body } = answer;
	const words = isPage(body) ? '' : wordsOf(body, credentials);
	const said = words === '' ? '' : `: ${words}`;
	const verdict = verdictOn(answer, words);
	if (verdict === 'refused') return new RefusedLogin(`${LOG_IN_REFUSED}${said}. ${LOG_IN_ADVICE}`);
	if (verdict === 'later') {
		const page = isPage(body) ? ` What came is a page of ${BETWEEN}, perhaps.` : '';
		return new OperationalError(
			`Nudgescribe could not handle the login right now (HTTP ${status})${said}.${page} Try again later.`,
		);
	}
	if (verdict === 'proxy') return new UserError(`${PROXY_LOG_IN.message}. ${PROXY_LOG_IN.advice}`);
	const isNot = `${baseUrl(credentials)} did not answer the login as Nudgescribe does (HTTP ${status})`;
	if (verdict === 'between') {
		const what = isPage(body) ? ", but with a page that is not Nudgescribe's" : said;
		return new UserError(
			`${isNot}${what}. It can come from ${BETWEEN}: ask whoever runs that network. Otherwise check 'Environment' in the credential.`,
		);
	}
	return new UserError(`${isNot}${said}. Check 'Environment' in the credential.`);
}
