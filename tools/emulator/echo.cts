import type { Request, RequestHandler, Response } from 'express';
import { isJsonObject, type JsonObject } from './json.cts';

/** Whether nothing is repeated here: tokens that were just given are no echo, and go to nobody else. */
function isLogin(request: Request, response: Response): boolean {
	return request.path === '/v1/auth' && response.statusCode < 300;
}

function headersIn(request: Request): string {
	return Object.entries(request.headers)
		.map(([name, value]) => `${name}: ${String(value)}`)
		.join(', ');
}

/** A form that holds a file is repeated without it. */
function bodyIn(request: Request): string {
	const body: unknown = request.body;
	return JSON.stringify(body ?? null);
}

function words(request: Request): string {
	return `(you sent ${headersIn(request)} ${bodyIn(request)})`;
}

/** With the request at its end, where it has words, and else in a field of its own, beside all that it says. */
function inAnswer(answer: JsonObject, request: Request, isRefusal: boolean): JsonObject {
	const { code, message, ...payload } = answer;
	const saysNothingElse = Object.keys(payload).length === 0;
	const said =
		typeof message === 'string' && (isRefusal || (saysNothingElse && code !== undefined))
			? { message: `${message} ${words(request)}` }
			: {};
	const repeated = { headers: { ...request.headers }, body: bodyIn(request) };
	const beside = saysNothingElse && !isRefusal ? {} : { request: repeated };
	return { ...answer, ...said, ...beside };
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function withEcho(body: string, request: Request, response: Response): string {
	const isRefusal = response.statusCode >= 400;
	const answer = jsonIn(body);
	if (isJsonObject(answer)) return JSON.stringify(inAnswer(answer, request, isRefusal));
	const isText = /^text\/(plain|html)/.test(response.get('content-type') ?? '');
	return isText && isRefusal ? `${body} ${words(request)}` : body;
}

/**
 * Repeats the request in every answer, as servers do whose errors are meant for their developers: its headers and
 * its body, thus the password, the API key and code, and the token. A list, or what is no JSON, stays as it is.
 */
export const echo: RequestHandler = (request, response, next) => {
	if (request.path.startsWith('/v1/')) {
		const send = response.send.bind(response);
		response.send = (body: unknown) => {
			const isRepeated = typeof body === 'string' && body !== '' && !isLogin(request, response);
			return send(isRepeated ? withEcho(body, request, response) : body);
		};
	}
	next();
};
