import { owner } from '../../tools/demo/rest/owner.cts';

const timeoutMs = 60_000;

/** Fetches what n8n hands to a browser that is logged in, and that is no answer of its REST API. */
export class WebSession {
	private constructor(
		private readonly url: string,
		private readonly cookie: string,
	) {}

	/**
	 * Logs in as the owner.
	 *
	 * @param url the address of n8n
	 * @throws Error when n8n refuses
	 */
	static async logIn(url: string): Promise<WebSession> {
		const { email, password } = owner;
		const response = await fetch(`${url}/rest/login`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ emailOrLdapLoginId: email, password }),
			signal: AbortSignal.timeout(timeoutMs),
		});
		if (!response.ok) throw new Error(`n8n refused the login: status ${response.status}`);
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1).join(''));
		return new WebSession(url, cookies.join('; '));
	}

	/**
	 * Fetches a file.
	 *
	 * @param path the whole path, with its query
	 * @throws Error when n8n refuses
	 */
	async file(path: string): Promise<Response> {
		const { url, cookie } = this;
		const signal = AbortSignal.timeout(timeoutMs);
		const response = await fetch(url + path, { headers: { cookie }, signal });
		if (!response.ok) throw new Error(`n8n refused GET ${path}: status ${response.status}`);
		return response;
	}
}
