import type { Request, RequestHandler, Response } from 'express';
import { isJsonObject, type JsonObject } from './json.cts';

/** Whether nothing is repeated here: tokens that were just given are no echo, and go to nobody else. */
function isLogin(request: Request, response: Response): boolean {
	return request.path === '/v1/auth' && response.statusCode < 300;
}

/** Those that say whose request it is; the others are the client's own. */
function headersIn(request: Request): string {
	return Object.entries(request.headers)
		.filter(([name]) => name === 'authorization' || name.startsWith('x-'))
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

/** The request in a field of its own, in the text itself: parsing would round long numbers. */
function beside(text: string, request: Request): string {
	const repeated = { headers: { ...request.headers }, body: bodyIn(request) };
	return `${text.slice(0, text.lastIndexOf('}'))},"request":${JSON.stringify(repeated)}}`;
}

/** With the request at the end of its words, where it refuses or has nothing else, and beside what else it says. */
function inAnswer(text: string, answer: JsonObject, request: Request, isRefusal: boolean): string {
	const { code, message, ...payload } = answer;
	const saysMore = Object.keys(payload).length > 0;
	const isInWords = typeof message === 'string' && (isRefusal || (!saysMore && code !== undefined));
	const said = isInWords
		? JSON.stringify({ ...answer, message: `${message} ${words(request)}` })
		: text;
	return saysMore || (isRefusal && said !== '{}') ? beside(said, request) : said;
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
	if (isJsonObject(answer)) return inAnswer(body, answer, request, isRefusal);
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
