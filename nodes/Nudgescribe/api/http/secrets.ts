import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Fault } from '../dialect/faults';
import type { Verdict } from '../dialect/verdict';

const FIELDS = ['password', 'apiKey', 'apiCode', 'sessionToken', 'refreshToken'];
const SHORTEST = 3;
/** Tokens of any login: a JSON web token, and what follows the word Bearer. */
const TOKENS = /\beyJ[\w-]{8,}(\.[\w-]+)*|\bBearer\s+[^\s"',;]+/g;

/**
 * @param text that a server sent, which may repeat the request
 * @returns the text with nothing in it that the credential keeps secret
 */
export function withoutSecrets(text: string, credentials: ICredentialDataDecryptedObject): string {
	const secrets = FIELDS.map((name) => credentials[name]).filter(
		(value): value is string => typeof value === 'string' && value.length >= SHORTEST,
	);
	return secrets
		.flatMap(formsOf)
		.sort((one, other) => other.length - one.length)
		.reduce((masked, secret) => masked.split(secret).join('***'), text)
		.replace(TOKENS, '***');
}

/** @returns what a response amounts to, with nothing secret in its words */
export function verdictWithoutSecrets(
	verdict: Verdict,
	credentials: ICredentialDataDecryptedObject,
): Verdict {
	const plain = (text: string) => withoutSecrets(text, credentials);
	const plainFault = (fault: Fault) => ({
		...fault,
		reason: plain(fault.reason),
		values: fault.values.map(plain),
	});
	if (verdict.type === 'yes') return verdict;
	if (verdict.type === 'no') {
		return { ...verdict, said: plain(verdict.said), faults: verdict.faults.map(plainFault) };
	}
	const { part } = verdict;
	return {
		type: 'part',
		part: { ...part, said: plain(part.said), faults: part.faults.map(plainFault) },
	};
}

/** How a secret may stand in a text: as it is, in JSON, in a URL; a stored token is behind the digest of its login. */
function formsOf(secret: string): string[] {
	const token = /^[0-9a-f]{64}\.(.+)$/s.exec(secret)?.[1];
	const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
	return [...new Set(token === undefined ? forms : [...forms, token])];
}
