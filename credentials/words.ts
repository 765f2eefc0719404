import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { harmless, NO_BREAK } from './harmless';
import { secretsOf } from './secrets';

const MOST_CHARACTERS = 300;
/** More than 300 characters of words, so that tags and spaces between them may go. */
const MOST_READ = 3000;
const MOST_ERRORS = 5;
const MOST_DEPTH = 3;

/** Names of what an answer says, the documented one first. */
const NAMES = ['message', 'error', 'errorMessage', 'detail', 'title', 'reason'];

/** What n8n takes for a failure of its own, wherever it stands, and puts another sentence in place of the whole. */
const CODES_OF_N8N =
	/(E)(CONNREFUSED|CONNRESET|NOTFOUND|TIMEDOUT|RRADDRINUSE|ADDRNOTAVAIL|CONNABORTED|HOSTUNREACH|AI_AGAIN|NOENT|ISDIR|NOTDIR|ACCES|EXIST|PERM)|(G)(ETADDRINFO)/gi;

/**
 * @param body of an answer to a login
 * @returns what the API says in it: at most 300 characters on one line, without tags, with *** for what is secret in the
 * credential; '' when it says nothing
 */
export function wordsOf(body: unknown, credentials: ICredentialDataDecryptedObject): string {
	// Hidden first: what is cut, or put on one line, may not be the secret any more, and still be most of it.
	const words = secretsOf(credentials)
		.hide(said(body, 0), MOST_READ)
		.replace(/<[^<>]*>/g, ' ')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim()
		.slice(0, MOST_CHARACTERS)
		.replace(/[. ]+$/, '');
	return harmless(words).replace(
		CODES_OF_N8N,
		(code: string) => code[0] + NO_BREAK + code.slice(1),
	);
}

function said(value: unknown, depth: number): string {
	if (typeof value === 'string') return value;
	if (depth > MOST_DEPTH) return '';
	const inner = (part: unknown) => said(part, depth + 1);
	if (Array.isArray(value)) {
		return value.slice(0, MOST_ERRORS).map(inner).filter(Boolean).join('; ');
	}
	if (!isRecord(value)) return '';
	const message = NAMES.map((name) => inner(value[name])).find((words) => words !== '');
	const parts = [textIn(value, 'field'), message, inner(value.errors)].filter(Boolean);
	return parts.length > 0 ? parts.join(': ') : inner(value.data);
}

/** Whether a body is an object of JSON. */
export function isRecord(body: unknown): body is Record<string, unknown> {
	return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** @returns the text of that name in a body of JSON, '' where there is none */
export function textIn(body: unknown, name: string): string {
	const value = isRecord(body) && Object.hasOwn(body, name) ? body[name] : undefined;
	return typeof value === 'string' ? value : '';
}
