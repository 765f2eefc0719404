/** What an error of a request tells of why there is no response: nothing of the request, which holds secrets. */
export interface Told {
	/** Node's code, such as ECONNRESET, or one of `OBSTACLES`; '' where there is none */
	code: string;
	/** whether no connection came about, so that nothing can have been sent */
	isUnconnected: boolean;
	/** host and port of n8n's proxy, where that is known to be what was not reached */
	proxy: string | undefined;
}

/** Names for what Node.js or n8n tells without a code of its own. */
export const OBSTACLES = {
	blockedAddress: 'SsrfBlockedIpError',
	blockedHost: 'SsrfBlockedHostnameError',
	notEncrypted: 'WRONG_VERSION_NUMBER',
};

/** What can only happen before there is a connection, where nothing says in which call it did. */
const UNCONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
const CONNECTING = /^(connect|getaddrinfo)$/;
/** Node's words for a connection that ended before any of the request could go out, which has no code of its own. */
const BEFORE_TLS = /before secure TLS connection was established/;
const NOT_ENCRYPTED = /wrong version number/i;
const MOST_CAUSES = 5;

type Thrown = Record<string, unknown>;

/** @param thrown by n8n's request helper: one error around another, and what tells something may be any of them */
export function toldBy(thrown: unknown): Told {
	const errors = causesOf(thrown);
	const messages = errors.map((one) => textIn(one, 'message'));
	const code = codeIn(errors, messages);
	const call = errors.map((one) => textIn(one, 'syscall')).find((one) => one !== '');
	const hasNoCall = call === undefined && UNCONNECTED.includes(code);
	const isUnconnected =
		hasNoCall || CONNECTING.test(call ?? '') || messages.some((one) => BEFORE_TLS.test(one));
	return { code, isUnconnected, proxy: isUnconnected ? proxyIn(errors) : undefined };
}

function codeIn(errors: Thrown[], messages: string[]): string {
	const blocked = errors.map((one) => textIn(one, 'name'));
	const names = [OBSTACLES.blockedAddress, OBSTACLES.blockedHost];
	const name = names.find((one) => blocked.includes(one));
	if (name !== undefined) return name;
	if (messages.some((one) => NOT_ENCRYPTED.test(one))) return OBSTACLES.notEncrypted;
	return errors.map((one) => textIn(one, 'code')).find((one) => one !== '') ?? '';
}

/** @returns where n8n wanted to connect to, if that is another port or host than the request was for */
function proxyIn(errors: Thrown[]): string | undefined {
	const target = targetIn(errors);
	if (!target) return undefined;
	const [, host = ''] =
		errors.map((one) => [one, textIn(one, 'hostname')] as const).find(([, name]) => name !== '') ??
		[];
	if (host !== '') return host === bare(target.hostname) ? undefined : host;
	const refused = errors.find(({ port }) => typeof port === 'number');
	const own = Number(target.port || (target.protocol === 'https:' ? 443 : 80));
	if (!refused || refused.port === own) return undefined;
	return `${textIn(refused, 'address')}:${String(refused.port)}`;
}

/** The address that a request was for stands in what axios keeps of it. */
function targetIn(errors: Thrown[]): URL | undefined {
	const configs = errors.map(({ config }) => config).filter(isObject);
	const url = configs.map((one) => textIn(one, 'url')).find((one) => URL.canParse(one));
	return url === undefined ? undefined : new URL(url);
}

/** @returns the errors within each other, the outermost first; of several addresses that were tried, the first one's */
function causesOf(thrown: unknown): Thrown[] {
	const errors: Thrown[] = [];
	let next = thrown;
	while (isObject(next) && errors.length < MOST_CAUSES) {
		errors.push(next);
		next = next.cause ?? (Array.isArray(next.errors) ? next.errors[0] : undefined);
	}
	return errors;
}

function isObject(value: unknown): value is Thrown {
	return typeof value === 'object' && value !== null;
}

function textIn(error: Thrown, name: string): string {
	const value = error[name];
	return typeof value === 'string' ? value : '';
}

function bare(host: string): string {
	return host.replace(/^\[|\]$/g, '');
}
