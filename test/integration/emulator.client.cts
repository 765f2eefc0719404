import { account } from '../../tools/emulator/accounts.cts';
import { isJsonObject, type JsonObject } from '../../tools/emulator/json.cts';

export interface Answer {
	status: number;
	/** The content type; undefined when none is sent. */
	type: string | undefined;
	body: JsonObject;
	text: string;
}

function parsed(text: string): JsonObject {
	try {
		const value: unknown = JSON.parse(text);
		return isJsonObject(value) ? value : {};
	} catch {
		return {};
	}
}

async function answerOf(response: Response): Promise<Answer> {
	const text = await response.text();
	const type = response.headers.get('content-type') ?? undefined;
	return { status: response.status, type, body: parsed(text), text };
}

/** The objects of a list in an answer. */
export function listIn(body: JsonObject, name: string): JsonObject[] {
	const list = body[name];
	if (!Array.isArray(list)) throw new Error(`No list ${name} in ${JSON.stringify(body)}`);
	return list.filter(isJsonObject);
}

/** The values of an object, each as text. */
export function textsOf(object: unknown): Record<string, string> {
	const texts: Record<string, string> = {};
	for (const [name, value] of Object.entries(isJsonObject(object) ? object : {})) {
		texts[name] = String(value);
	}
	return texts;
}

/** A bare client of the API, which knows nothing of what the node does. */
export class Client {
	headers: Record<string, string> = {};

	constructor(private readonly url: string) {}

	async call(
		method: string,
		path: string,
		body?: unknown,
		headers: Record<string, string> = this.headers,
	): Promise<Answer> {
		const sent = body === undefined ? {} : { body: JSON.stringify(body) };
		const json: Record<string, string> =
			body === undefined ? {} : { 'content-type': 'application/json' };
		const init: RequestInit = { method, headers: { ...json, ...headers }, ...sent };
		return answerOf(await fetch(this.url + path, init));
	}

	async upload(
		fields: Record<string, string>,
		csv: string | Uint8Array<ArrayBuffer>,
	): Promise<Answer> {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.append(name, value);
		form.append('file', new Blob([csv], { type: 'text/csv' }), 'customers.csv');
		return this.send(form);
	}

	async send(form: FormData): Promise<Answer> {
		const init = { method: 'POST', headers: this.headers, body: form };
		return answerOf(await fetch(`${this.url}/v1/customer/check`, init));
	}

	/** Logs in, sends the token from now on, and gives the tokens. */
	async logIn(login = account): Promise<{ token: string; refreshToken: string }> {
		const { email, password } = login;
		const { body } = await this.call('POST', '/v1/auth', { email, password });
		const token = String(body.token);
		this.headers = { authorization: `Bearer ${token}` };
		return { token, refreshToken: String(body.refresh_token) };
	}
}
