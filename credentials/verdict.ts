import { isRecord } from './words';

const IS_NO = /^(error|err|fail|failed|failure|refused|rejected|denied|unauthorized|forbidden)$/i;
const IS_YES = /^(ok|success|successful)$/i;

/** Statuses of a login that was understood and refused. */
const REFUSALS = [400, 401, 402, 403, 409, 422, 423];
const LATER = [408, 425, 429];

/** What the server answered to a login. */
export interface Answer {
	status: number;
	/** parsed where it is JSON */
	body: unknown;
}

/**
 * How an answer without a token is to be understood: the login was refused; it may succeed later; it is no answer of
 * Nudgescribe's, but of something between, such as a page; a proxy asks for a login of its own; or nothing is known of it.
 */
export type Verdict = 'refused' | 'later' | 'between' | 'proxy' | 'unknown';

/** @param words what the API says in the answer, '' for nothing */
export function verdictOn(answer: Answer, words: string): Verdict {
	const status = statusOf(answer);
	// A redirect is not followed, and not the login's business.
	if (status >= 300 && status < 400) return 'unknown';
	if (status === 407) return 'proxy';
	if (status >= 500 || LATER.includes(status)) return 'later';
	// Proxies refuse in plain words, or in none. Such a login is not remembered as refused.
	if (isPage(answer.body) || (status === 403 && !isRecord(answer.body))) return 'between';
	const no = saysNo(answer.body);
	if (REFUSALS.includes(status) || no) return 'refused';
	const isOk = status >= 200 && status < 300;
	return isOk && isRecord(answer.body) && no === undefined && words !== '' ? 'refused' : 'unknown';
}

/** Whether a body is HTML or XML, which Nudgescribe never sends. */
export function isPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*</.test(body);
}

/** The status, or the one that the code of a 200 stands for: some servers refuse inside a success. */
function statusOf({ status, body }: Answer): number {
	if (status < 200 || status >= 300 || !isRecord(body)) return status;
	const code = numberIn(body.code);
	return code !== undefined && code >= 400 && code < 600 ? code : status;
}

/** @returns true for a no, false for a yes, undefined when the body says neither */
function saysNo(body: unknown): boolean | undefined {
	if (!isRecord(body)) return undefined;
	const { success, ok, status, error, errors, errorMessage } = body;
	const code = numberIn(body.code);
	const isGoodCode = code === 0 || (code !== undefined && code >= 200 && code < 300);
	const flags = [success, ok].map(String);
	const text = typeof status === 'string' ? status : '';
	const holds = [error, errors, errorMessage].some(holdsSomething);
	if (flags.includes('false') || IS_NO.test(text) || holds) return true;
	if (code !== undefined && !isGoodCode) return true;
	return flags.includes('true') || IS_YES.test(text) || isGoodCode ? false : undefined;
}

function numberIn(code: unknown): number | undefined {
	const isNumber = typeof code === 'number' || (typeof code === 'string' && /^-?\d+$/.test(code));
	return isNumber ? Number(code) : undefined;
}

function holdsSomething(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	return isRecord(value) ? Object.keys(value).length > 0 : Boolean(value);
}
