import { at } from './json.cts';

/** What n8n's REST API takes. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request that n8n refused, with n8n's own words. */
export class RestError extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

const timeoutMs = 120_000;

/**
 * n8n's REST API, the one that its editor uses, with the cookie of whoever logged in.
 */
export class N8nRest {
	private cookie = '';

	/** @param url the address of n8n, e.g. http://127.0.0.1:5678 */
	constructor(readonly url: string) {}

	/**
	 * Makes one call.
	 *
	 * @param method the HTTP method
	 * @param path the path below /rest, e.g. /workflows
	 * @param body sent as JSON
	 * @returns what n8n answers, without its envelope
	 * @throws RestError when n8n refuses
	 */
	async call(method: Method, path: string, body?: unknown): Promise<unknown> {
		const response = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: this.cookie },
			signal: AbortSignal.timeout(timeoutMs),
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const answer: unknown = await response.json().catch(() => undefined);
		if (!response.ok) {
			const words = at(answer, 'message');
			const told = typeof words === 'string' ? words : `status ${response.status}`;
			throw new RestError(response.status, `n8n refused ${method} ${path}: ${told}`);
		}
		for (const cookie of response.headers.getSetCookie())
			this.cookie = cookie.split(';', 1).join('');
		return at(answer, 'data');
	}
}
