import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { visible } from '../../../../credentials/harmless';
import { secretsOf } from '../../../../credentials/secrets';
import { isRecord } from '../dialect/json';
import type { Turns } from '../turns';

type Credentials = ICredentialDataDecryptedObject;

/** More than is shown of any text, with the blanks and tags that go from it; in characters. */
const MOST_SHOWN = 2000;

/**
 * Secrets are hidden before the text is cut, so that no part of one is left at its end.
 * @param text that a server sent, which may repeat the request, or what a network says; whole, or a beginning that is longer
 * than what is wanted by the longest secret
 * @param most how much of it is wanted, in characters
 * @returns so much of the text, with nothing in it that the credential keeps secret
 */
export function withoutSecrets(text: string, credentials: Credentials, most?: number): string {
	return secretsOf(credentials).hide(text, most);
}

/**
 * @param text that the API says, of any length
 * @returns as much of it as a person reads, without secrets, and without characters that are not to be seen: a secret may
 * come to light when they are gone
 */
export function plainWords(text: string, credentials: Credentials): string {
	const hidden = withoutSecrets(text, credentials, MOST_SHOWN);
	const seen = visible(hidden);
	return seen === hidden ? seen : withoutSecrets(seen, credentials);
}

/**
 * An API may repeat a request also where it says yes, and what it repeats would become an item. Data is the customers' own,
 * so that only what is a secret beyond doubt is hidden there. Files that are downloaded byte by byte are stored as they
 * come: they are from another host, which was sent nothing secret.
 * @param text of a response
 * @param payload what it holds as JSON, in a box; changed where a secret is in it
 * @param turns taken while this goes on
 */
export async function hideInPayload(
	text: string,
	payload: { json: unknown },
	credentials: Credentials,
	turns: Turns,
): Promise<void> {
	const secrets = secretsOf(credentials);
	for (const isThere of secrets.lookIn(text)) {
		if (isThere) return await hideIn(payload, secrets.hidingInData(), turns);
		await turns.due();
	}
}

/** Goes through any depth: what is inside waits in a list, not in a call. */
async function hideIn(
	payload: object,
	hide: (text: string) => string,
	turns: Turns,
): Promise<void> {
	const waiting: object[] = [payload];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		await turns.due();
		if (isRecord(next)) hideNames(next, hide);
		for (const [name, value] of Object.entries(next) as Array<[string, unknown]>) {
			const hidden = typeof value === 'string' ? hide(value) : value;
			if (hidden !== value) set(next, name, hidden);
			if (typeof value === 'object' && value !== null) waiting.push(value);
		}
	}
}

/** The fields keep their order, and their number: of two that are called the same then, one gets a longer name. */
function hideNames(record: object, hide: (text: string) => string): void {
	const names = Object.keys(record);
	if (names.every((name) => hide(name) === name)) return;
	const entries = Object.entries(record) as Array<[string, unknown]>;
	for (const [name] of entries) Reflect.deleteProperty(record, name);
	for (const [name, value] of entries) {
		let hidden = hide(name);
		while (Object.hasOwn(record, hidden)) hidden += '*';
		set(record, hidden, value);
	}
}

/** Also a field that is called __proto__ is one of the record's own. */
function set(target: object, name: string, value: unknown): void {
	const asField = { value, writable: true, enumerable: true, configurable: true };
	Object.defineProperty(target, name, asField);
}
