import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip } from 'node:zlib';

/** What a reply can look at. */
export interface Asked {
	/** The body as text. */
	body: string;
	headers: IncomingHttpHeaders;
	/** How often the same path was asked for before. */
	before: number;
	/** The server's own address. */
	url: string;
}

/** How a server answers one request. */
export type Reply = (asked: Asked, response: ServerResponse) => void | Promise<void>;

const jsonType = { 'content-type': 'application/json' };

/** Answers with a value as JSON. */
export function json(value: object, status = 200, headers: OutgoingHttpHeaders = {}): Reply {
	return made(() => value, status, headers);
}

/** Answers with what is made of the request, as JSON. */
export function made(
	make: (asked: Asked) => object,
	status = 200,
	headers: OutgoingHttpHeaders = {},
): Reply {
	return (asked, response) => {
		response.writeHead(status, { ...jsonType, ...headers }).end(JSON.stringify(make(asked)));
	};
}

/** Answers like this where no page is asked for, or page 1, and has nothing on any other page. */
export function onPage1(reply: Reply): Reply {
	const nothing = json({ code: 200, customers: [], data: '' });
	return async (asked, response) => {
		const [, page = '1'] = /"page":(\d+)/.exec(asked.body) ?? [];
		await (page === '1' ? reply : nothing)(asked, response);
	};
}

/** Answers with a text as it is. */
export function raw(body: string | Buffer, status = 200, headers: OutgoingHttpHeaders = {}): Reply {
	return (_asked, response) => {
		response.writeHead(status, { ...jsonType, ...headers }).end(body);
	};
}

/** A part of a long text: a text, or one that comes again and again, or is made anew each time. */
export type Part = string | [text: string | ((index: number) => string), times: number];

const pieceLength = 1 << 18;

function* madeAnew(make: (index: number) => string, times: number): Generator<string> {
	let piece = '';
	for (let index = 0; index < times; index += 1) {
		piece += make(index);
		if (piece.length < pieceLength) continue;
		yield piece;
		piece = '';
	}
	yield piece;
}

function* repeated(text: string, times: number): Generator<string | Buffer> {
	const many = Math.max(1, Math.floor(pieceLength / text.length));
	const piece = Buffer.from(text.repeat(Math.min(many, times)));
	for (let left = times; left > 0; left -= many) {
		yield left >= many ? piece : text.repeat(left);
	}
}

function* piecesOf(parts: Part[]): Generator<string | Buffer> {
	for (const part of parts) {
		if (typeof part === 'string') yield part;
		else if (typeof part[0] === 'string') yield* repeated(part[0], part[1]);
		else yield* madeAnew(part[0], part[1]);
	}
}

/** Answers with a text of these parts, no more of it in memory than is under way. */
export function long(parts: Part[], status = 200, headers: OutgoingHttpHeaders = {}): Reply {
	return async (_asked, response) => {
		response.writeHead(status, { ...jsonType, ...headers });
		await pipeline(Readable.from(piecesOf(parts)), response).catch(() => undefined);
	};
}

/** The same, small on the wire. */
export function zipped(parts: Part[]): Reply {
	return async (_asked, response) => {
		response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' });
		const packed = createGzip({ level: 1 });
		await pipeline(Readable.from(piecesOf(parts)), packed, response).catch(() => undefined);
	};
}

/** Takes the request and never answers. */
export const silent: Reply = () => undefined;

/** Answers with a beginning, and then with one byte at a time, for as long as somebody listens. */
export function dripping(begin: string, everyMs = 100, headers: OutgoingHttpHeaders = {}): Reply {
	return async (_asked, response) => {
		response.writeHead(200, { ...jsonType, ...headers });
		response.write(begin);
		while (!response.destroyed && response.writable) {
			response.write(' ');
			await wait(everyMs, undefined, { ref: false });
		}
	};
}

/** Sends its headers one byte at a time, and never comes to an end with them. */
export function drippingHeaders(everyMs = 100): Reply {
	return async (_asked, { socket }) => {
		socket?.write('HTTP/1.1 200 OK\r\nx-drip: ');
		while (socket?.writable === true) {
			socket.write('x');
			await wait(everyMs, undefined, { ref: false });
		}
	};
}

/** Writes bytes straight to the connection, HTTP or not, and closes it. */
export function bytes(...parts: (string | Buffer)[]): Reply {
	return (_asked, { socket }) => {
		for (const part of parts) socket?.write(part);
		socket?.end();
	};
}

/** Different replies to the first requests; the last one to all that follow. */
export function inTurn(...replies: Reply[]): Reply {
	return async (asked, response) => {
		const reply = replies[asked.before] ?? replies.at(-1);
		await reply?.(asked, response);
	};
}
