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

/** Answers with a value as JSON, or with what a function makes of the request. */
export function json(value: unknown, status = 200, headers: OutgoingHttpHeaders = {}): Reply {
	return (asked, response) => {
		const body: unknown = typeof value === 'function' ? value(asked) : value;
		response.writeHead(status, { ...jsonType, ...headers }).end(JSON.stringify(body));
	};
}

/** Answers with a text as it is. */
export function raw(body: string | Buffer, status = 200, headers: OutgoingHttpHeaders = {}): Reply {
	return (_asked, response) => {
		response.writeHead(status, { ...jsonType, ...headers }).end(body);
	};
}

/** A text that is too long to be kept: the middle comes again and again, or is made anew each time. */
export interface LongText {
	head: string;
	middle: string | ((index: number) => string);
	times: number;
	tail: string;
}

const pieceLength = 1 << 18;

function* piecesOf({ head, middle, times, tail }: LongText): Generator<string | Buffer> {
	yield head;
	if (typeof middle === 'string') {
		const many = Math.max(1, Math.floor(pieceLength / middle.length));
		const piece = Buffer.from(middle.repeat(many));
		for (let left = times; left > 0; left -= many) {
			yield left >= many ? piece : middle.repeat(left);
		}
	} else {
		let piece = '';
		for (let index = 0; index < times; index += 1) {
			piece += middle(index);
			if (piece.length < pieceLength) continue;
			yield piece;
			piece = '';
		}
		yield piece;
	}
	yield tail;
}

/** Answers with a long text, no more of it in memory than is under way. */
export function long(made: LongText, status = 200, headers: OutgoingHttpHeaders = {}): Reply {
	return async (_asked, response) => {
		response.writeHead(status, { ...jsonType, ...headers });
		await pipeline(Readable.from(piecesOf(made)), response).catch(() => undefined);
	};
}

/** The same, small on the wire. */
export function zipped(made: LongText): Reply {
	return async (_asked, response) => {
		response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' });
		const packed = createGzip({ level: 1 });
		await pipeline(Readable.from(piecesOf(made)), packed, response).catch(() => undefined);
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
